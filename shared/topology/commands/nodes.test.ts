import { describe, expect, it } from "vitest";
import { editLab, nodeIn, run } from "../__testing__/edit-lab.ts";
import type { Topology } from "../document.ts";

function idsOf({ nodes }: Topology): readonly string[] {
  return nodes.map(({ id }) => id);
}

function removedBy(command: unknown): readonly string[] {
  const left = idsOf(run(command).document);
  return idsOf(editLab).filter((id) => !left.includes(id));
}

describe("removing nodes", () => {
  it.each([
    ["a child with what is nested on it", ["mv0"], ["mv0", "mv1"]],
    ["a NIC with VLANs and children", ["eno1"], ["eno1", "v7", "mv0", "mv1"]],
    ["a bridge with its veths", ["br0"], ["br0", "ve0"]],
    [
      "a guest with its interfaces and what is nested on them",
      ["web"],
      ["web", "mv0", "mv1", "ve0"],
    ],
    [
      "a host with everything on it",
      ["ws"],
      ["ws", "eno1", "eno2", "v7", "br0", "web", "mv0", "mv1", "ve0"],
    ],
    ["a port, not its bridge", ["v7"], ["v7"]],
    ["several at once", ["sw", "memo"], ["sw", "memo"]],
  ])("takes %s", (_, ids, removed) => {
    expect(removedBy({ type: "node.remove", ids })).toEqual(removed);
  });

  it("takes their cables, places and mentions", () => {
    const { document } = run({ type: "node.remove", ids: ["eno1"] });
    expect(document.cables).toEqual([]);
    expect(document.positions).toEqual({});
    expect(nodeIn(document, "br0")).toMatchObject({ ports: [] });
  });

  it("says how many go along", () => {
    expect(run({ type: "node.remove", ids: ["sw"] }).said).toBe("Remove switch");
    expect(run({ type: "node.remove", ids: ["mv0"] }).said).toBe(
      "Remove mv0 and 1 node that depends on it",
    );
    expect(run({ type: "node.remove", ids: ["web"] }).said).toBe(
      "Remove web and 3 nodes that depend on it",
    );
    expect(run({ type: "node.remove", ids: ["sw", "memo"] }).said).toBe("Remove 2 nodes");
  });

  it("is refused when one is not there", () => {
    const outcome = run({ type: "node.remove", ids: ["sw", "memmo"] });
    expect(outcome).toMatchObject({ refused: "unknownId", document: editLab });
  });
});

describe("adding a node", () => {
  const node = { kind: "nic", name: "eth9", id: "eth9", host: "ws" };

  it("puts it last, as it was given", () => {
    const { document, said } = run({ type: "node.add", node });
    expect(document.nodes.at(-1)).toBe(node);
    expect(said).toBe("Add eth9");
  });

  it("puts it at a place and on the canvas", () => {
    const { document } = run({ type: "node.add", node, index: 2, position: { x: 1, y: 2 } });
    expect(idsOf(document).slice(1, 4)).toEqual(["eno1", "eth9", "eno2"]);
    expect(Object.entries(document.positions ?? {}).at(-1)).toEqual(["eth9", { x: 1, y: 2 }]);
  });

  it.each([
    ["its id is taken", { ...node, id: "c1" }, "invalidResult", "already taken"],
    ["its host is not there", { ...node, host: "wd" }, "invalidResult", "Did you mean “ws”?"],
    ["a key is unknown", { ...node, mtus: 1500 }, "malformed", "mtus"],
    ["its kind is unknown", { ...node, kind: "nick" }, "malformed", "node.kind"],
  ])("is refused when %s", (_, wrong, refused, reason) => {
    expect(run({ type: "node.add", node: wrong })).toMatchObject({
      refused,
      said: expect.stringContaining(reason) as string,
    });
  });
});

describe("moving nodes", () => {
  it("keeps the order of places, forgets with null, and adds at the end", () => {
    const positions = { mv0: null, sw: { x: 1, y: 1 }, eno1: { x: 5, y: 5 } };
    const { document, said } = run({ type: "node.move", positions });
    expect(JSON.stringify(document.positions)).toBe('{"eno1":{"x":5,"y":5},"sw":{"x":1,"y":1}}');
    expect(said).toBe("Move 3 nodes");
  });

  it("is named after what was moved, not after what came along", () => {
    const positions = { sw: { x: 1, y: 1 }, eno1: { x: 5, y: 5 } };
    const { document, said } = run({ type: "node.move", positions, ids: ["eno1"] });
    expect(document.positions).toMatchObject(positions);
    expect(said).toBe("Move eno1");
  });

  it("is refused for a node that is not there", () => {
    const outcome = run({ type: "node.move", positions: { eno7: { x: 0, y: 0 } } });
    expect(outcome).toMatchObject({ refused: "invalidResult" });
  });
});
