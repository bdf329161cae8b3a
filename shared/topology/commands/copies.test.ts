import { describe, expect, it } from "vitest";
import { edited, editLab, nodeIn, run } from "../__testing__/edit-lab.ts";
import { topologyOf } from "../__testing__/topology-of.ts";
import type { NodeId } from "../brand.ts";
import type { Topology } from "../document.ts";
import { fragmentOf } from "./copies.ts";

function duplicate(ids: readonly string[], document: Topology = editLab): Topology {
  return edited({ type: "node.duplicate", ids: ids as readonly NodeId[] }, document);
}

describe("duplicating", () => {
  it("gives ids, and names in their stack, that follow from the originals'", () => {
    const twice = duplicate(["mv0"], duplicate(["mv0"]));
    expect(twice.nodes.slice(-2).map(({ id, name }) => `${id} ${name ?? ""}`)).toEqual([
      "mv0-2 mv1",
      "mv0-3 mv2",
    ]);
  });

  it("looks for a free name in the copy's own stack", () => {
    const document = duplicate(["mv1"]);
    expect(nodeIn(document, "mv1-2")).toMatchObject({ name: "mv2", parent: "mv0" });
  });

  it.each([
    ["a namespace", "web", "web-2"],
    ["a station", "nas", "NAS 2"],
    ["a NIC", "eno1", "eno3"],
  ])("names %s so that people can tell the copy", (_, id, name) => {
    expect(duplicate([id]).nodes.at(-1)).toMatchObject({ name });
  });

  it("keeps a name within the kernel's 15 characters", () => {
    const node = { kind: "bridge", id: "b", host: "ws", name: "bridge-numbers9" };
    const document = duplicate(["b"], run({ type: "node.add", node }).document);
    expect(document.nodes.at(-1)).toMatchObject({ id: "b-2", name: "bridge-number10" });
  });

  it("points references within the set at the copies, the others where they pointed", () => {
    const document = duplicate(["web", "mv0", "mv1", "ve0"]);
    expect(nodeIn(document, "mv0-2")).toMatchObject({
      parent: "eno1",
      guest: "web-2",
      name: "mv0",
    });
    expect(nodeIn(document, "mv1-2")).toMatchObject({ parent: "mv0-2" });
    expect(nodeIn(document, "ve0-2")).toMatchObject({ bridge: "br0", guest: "web-2" });
  });

  it("copies the cables between them, and no others", () => {
    expect(duplicate(["eno1", "sw"]).cables?.slice(1)).toEqual([
      { id: "c1-2", from: "eno1-2", to: "sw-2" },
    ]);
    expect(duplicate(["eno1"]).cables).toEqual(editLab.cables);
  });

  it("leaves out what can exist only once", () => {
    const document = duplicate(["ws", "eno1", "br0", "nas"]);
    expect(nodeIn(document, "ws-2")).not.toHaveProperty("local");
    expect(nodeIn(document, "eno1-2")).not.toHaveProperty("mac");
    expect(nodeIn(document, "nas-2")).not.toHaveProperty("mac");
    expect(nodeIn(document, "br0-2")).toMatchObject({ host: "ws-2", ports: [] });
  });

  it("puts copies beside the originals", () => {
    expect(duplicate(["mv0"]).positions).toMatchObject({ "mv0-2": { x: 50, y: 60 } });
    const command = { type: "node.duplicate", ids: ["mv0"], offset: { x: 1, y: -1 } };
    expect(run(command).document.positions).toMatchObject({ "mv0-2": { x: 11, y: 19 } });
  });

  it("says what it does", () => {
    expect(run({ type: "node.duplicate", ids: ["mv0"] }).said).toBe("Duplicate mv0");
    expect(run({ type: "node.duplicate", ids: ["mv0", "web"] }).said).toBe("Duplicate 2 nodes");
  });
});

describe("pasting", () => {
  const fragment = fragmentOf(editLab, ["ws", "eno1", "sw"] as unknown as readonly NodeId[]);

  it("keeps ids, names and MACs where they are free", () => {
    const empty = topologyOf({ nodes: [] });
    const { document, said } = run({ type: "document.paste", fragment }, empty);
    expect(document.nodes).toEqual(fragment.nodes);
    expect(document.cables).toEqual(fragment.cables);
    expect(document.positions).toEqual({ eno1: { x: 0, y: 0 } });
    expect(said).toBe("Paste 3 nodes");
  });

  it("gives copies where they are taken", () => {
    const { document } = run({ type: "document.paste", fragment, offset: { x: 5, y: 5 } });
    expect(document.nodes.slice(-3).map(({ id }) => id)).toEqual(["ws-2", "eno1-2", "sw-2"]);
    expect(document.positions).toMatchObject({ "eno1-2": { x: 5, y: 5 } });
  });

  it("is refused where it would point at nothing", () => {
    const child = fragmentOf(editLab, ["mv0"] as unknown as readonly NodeId[]);
    const outcome = run({ type: "document.paste", fragment: child }, topologyOf({ nodes: [] }));
    expect(outcome).toMatchObject({ refused: "invalidResult" });
  });
});
