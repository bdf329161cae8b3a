import { describe, expect, it } from "vitest";
import { say } from "../messages/say.ts";
import { topologyOf } from "../topology/__testing__/topology-of.ts";
import { localHost } from "../topology/effective.ts";
import { indexTopology } from "../topology/topology-index.ts";
import { labOf } from "./lab.ts";
import { EXPORT_TARGETS } from "./registry.ts";
import type { ExportTarget } from "./target.ts";

const topology = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "nic", id: "a", host: "ws", name: "eno7" },
    { kind: "nic", id: "b", host: "ws", name: "eno8" },
    { kind: "bond", id: "bond", host: "ws", name: "bond0", mode: "802.3ad", ports: ["a", "b"] },
    { kind: "nic", id: "v", host: "ws", name: "bond0.10", vlan: { parent: "bond", id: 10 } },
    { kind: "macvlan", id: "s", parent: "bond", name: "shim0", mode: "bridge" },
  ],
});

function made(target: ExportTarget): ReturnType<ExportTarget["write"]> {
  const host = localHost(indexTopology(topology));
  if (!host) {
    throw new Error("no host");
  }
  return target.write(labOf(topology, host));
}

describe.each(EXPORT_TARGETS.map((target) => [target.name, target] as const))(
  "a bond in an export for %s",
  (_, target) => {
    it("is said to be left as it is, with its ports, in both languages", () => {
      const result = made(target);
      if (!result.ok) {
        expect(result.error).not.toEqual([]);
        return;
      }
      const notes = result.value.notes.filter(({ node }) => node === "bond");
      for (const language of ["en", "vi"] as const) {
        const said = notes.map(({ message }) => say(message, language)).join("\n");
        expect(said).toContain("bond0");
        expect(said).toContain("eno7");
        expect(said).toContain("eno8");
      }
    });

    it("is not made by what it writes", () => {
      const result = made(target);
      const text = result.ok ? result.value.files.map((file) => file.text).join("\n") : "";
      expect(text).not.toMatch(/802\.3ad|eno7|eno8/u);
    });
  },
);

it("for systemd-networkd tells the lines that the bond's own file needs", () => {
  const target = EXPORT_TARGETS.find(({ name }) => name === "networkd");
  const result = target && made(target);
  const said = result?.ok ? result.value.notes.map(({ message }) => say(message)).join("\n") : "";
  expect(said).toContain("VLAN=bond0.10");
  expect(said).toContain("MACVLAN=shim0");
});
