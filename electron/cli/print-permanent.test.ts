import { expect, it } from "vitest";
import type { PermanentState } from "../backend/records/permanent-state.ts";
import { collectingIo } from "./__testing__/run-cli.ts";
import { permanentAsJson, tellPermanent } from "./print-permanent.ts";

const FOLDER = "/etc/systemd/network";
const FILES = ["40-macvlan-designer-br0.netdev", "50-macvlan-designer-shim0.netdev", "a.conf"];

const STATE: PermanentState = {
  record: {
    ...{ documentId: "5b1f0c7a-93a4-4a8e-8f0d-6a4a1f9b2c33", name: "Kept" },
    ...{ since: "2026-11-23T08:00:00.000Z", user: "lan", uid: 1000, manager: "networkd" },
    files: FILES.map((name) => ({ path: `${FOLDER}/${name}`, text: "x\n", mode: 0o644 })),
    nics: ["eno1"],
    links: [{ name: "shim0", kind: "macvlan", parent: "eno1" }],
  },
  states: { [`${FOLDER}/${FILES[0]}`]: "same", [`${FOLDER}/${FILES[1]}`]: "edited" },
};

it("says who keeps a document since when, by which files, and what became of them", () => {
  const { io, stdout } = collectingIo();

  tellPermanent(io, STATE);

  expect(stdout.text.split("\n").slice(0, -1)).toEqual([
    "Kept: permanent with systemd-networkd since 2026-11-23T08:00:00.000Z, by lan.",
    "  id 5b1f0c7a-93a4-4a8e-8f0d-6a4a1f9b2c33",
    "  made at every boot: shim0",
    `  ${FOLDER}/40-macvlan-designer-br0.netdev`,
    `  ${FOLDER}/50-macvlan-designer-shim0.netdev (changed by somebody since)`,
    `  ${FOLDER}/a.conf (gone; “persist” writes it again)`,
  ]);
});

it("says the same to programs", () => {
  expect(permanentAsJson(STATE)).toMatchObject({
    name: "Kept",
    manager: "networkd",
    links: ["shim0"],
    files: [{ state: "same" }, { state: "edited" }, { state: "gone" }],
  });
});
