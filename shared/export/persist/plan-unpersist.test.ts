import { describe, expect, it } from "vitest";
import { inputOf, ipLink, liveOf, valueOf } from "./__testing__/machine.ts";
import { readFileStates } from "./file-states.ts";
import type { FileStates } from "./persist-input.ts";
import { planPersist } from "./plan-persist.ts";
import { planUnpersist } from "./plan-unpersist.ts";

const NETWORKD = { eno1: "systemd-networkd" } as const;
const ID = inputOf().topology.id;
const { permanence } = valueOf(planPersist(inputOf()));

function statesOf(change: FileStates = {}): FileStates {
  return {
    ...Object.fromEntries(permanence.files.map(({ path }) => [path, "same"] as const)),
    ...change,
  };
}

function shim(alias?: string): object {
  const info = { linkinfo: { info_kind: "macvlan", info_data: { mode: "bridge" } } };
  return ipLink(9, "shim0", { link: "eno1", ...info, ...(alias ? { ifalias: alias } : {}) });
}

describe("planUnpersist", () => {
  it("takes away every file, the one first that has the others taken into use", () => {
    const plan = valueOf(planUnpersist(ID, permanence, statesOf(), liveOf(NETWORKD, shim())));

    const [first, ...rest] = plan.stages[0]?.actions ?? [];
    expect(first).toMatchObject({ run: "file.put", to: null, path: permanence.files.at(-1)?.path });
    expect(rest.at(-2)).toEqual({ run: "manager.reload", manager: "networkd" });
    expect(rest.at(-1)).toEqual({
      run: "links.drop",
      links: [{ name: "shim0", kind: "macvlan", parent: "eno1" }],
    });
  });

  it("leaves a link that was applied as well to `remove`", () => {
    const live = liveOf(NETWORKD, shim(`macvlan-designer:${ID}:s`));
    const plan = valueOf(planUnpersist(ID, permanence, statesOf(), live));

    expect(plan.stages[0]?.actions.at(-1)).toEqual({ run: "links.drop", links: [] });
  });

  it("refuses, by name, where a file was edited", () => {
    const path = permanence.files[0]?.path ?? "";
    const planned = planUnpersist(ID, permanence, statesOf({ [path]: "edited" }), liveOf(NETWORKD));

    expect(planned).toMatchObject({
      ok: false,
      error: [{ message: { id: "persist.edited", params: { path } } }],
    });
  });

  it("tells no manager that has no NIC here any more", () => {
    const plan = valueOf(planUnpersist(ID, permanence, statesOf(), liveOf({})));

    expect(plan.stages).toEqual([]);
    expect(plan.settle).toHaveLength(permanence.files.length);
  });

  it("has its record to take away where the files are gone", () => {
    const gone = Object.fromEntries(permanence.files.map(({ path }) => [path, "gone"] as const));
    const plan = valueOf(planUnpersist(ID, permanence, gone, liveOf(NETWORKD)));

    expect(plan.operations.map(({ name }) => name)).toEqual([
      `/var/lib/macvlan-designer/${ID}.json`,
    ]);
    expect(plan.settle).toEqual([]);
  });
});

it("readFileStates takes a file that cannot be read for unchanged, until root has read it", async () => {
  const texts: Readonly<Record<string, string>> = { "/a": "same", "/b": "other" };
  const access = {
    run: () => Promise.reject(new Error("runs nothing")),
    readText: (path: string) => Promise.resolve(texts[path] ?? null),
    readLink: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    inode: (path: string) => Promise.resolve(path === "/gone" ? 0 : 7),
  };
  const files = ["/a", "/b", "/c", "/gone"].map((path) => ({ path, text: "same", mode: 0o644 }));

  expect(await readFileStates(access, files)).toEqual({
    "/a": "same",
    "/b": "edited",
    "/c": "same",
    "/gone": "gone",
  });
});
