import { describe, expect, it } from "vitest";
import { editLab, nodeIn, run } from "../__testing__/edit-lab.ts";

function connect(from: string, to: string): ReturnType<typeof run> {
  return run({ type: "node.connect", from, to });
}

describe("connecting", () => {
  it.each([
    ["a NIC and a switch", "eno2", "sw", { from: "eno2", to: "sw" }],
    [
      "a switch and a NIC, with the switch at the far end",
      "sw",
      "eno2",
      { from: "eno2", to: "sw" },
    ],
    ["a station and a NIC directly", "nas", "eno2", { from: "nas", to: "eno2" }],
  ])("joins %s by a cable", (_, from, to, ends) => {
    const { document } = connect(from, to);
    expect(document.cables?.slice(1)).toEqual([{ id: "c2", ...ends }]);
  });

  it.each([
    ["eno2", "br0"],
    ["br0", "eno2"],
  ])("makes a NIC the port of a bridge, either way round: %s, %s", (from, to) => {
    const { document, said } = connect(from, to);
    expect(nodeIn(document, "br0")).toMatchObject({ ports: ["v7", "eno2"] });
    expect(said).toBe("Make eno2 a port of br0");
  });

  it("hands a child to a guest", () => {
    const { document, said } = connect("web", "mv1");
    expect(nodeIn(document, "mv1")).toMatchObject({ guest: "web" });
    expect(said).toBe("Hand mv1 to web");
  });

  it("puts a child on another NIC", () => {
    const { document, said } = connect("mv1", "eno2");
    expect(nodeIn(document, "mv1")).toMatchObject({ parent: "eno2" });
    expect(said).toBe("Put mv1 on eno2");
  });

  it.each([
    ["kinds that do not fit", "web", "sw", "A guest and a switch cannot be connected"],
    ["a node and itself", "sw", "sw", "with itself"],
    ["a VLAN and a switch", "v7", "sw", "no socket"],
    ["a NIC with a cable", "eno1", "nas", "has a cable already"],
    ["a port of a bridge", "v7", "br0", "is a port of “br0” already"],
    ["a NIC with children as a port", "eno1", "br0", "has macvlan children"],
    ["a child in a guest as a port", "mv0", "br0", "is handed to a guest"],
  ])("is refused, with the reason, for %s", (_, from, to, reason) => {
    const outcome = connect(from, to);
    expect(outcome).toMatchObject({
      refused: "impossibleConnection",
      said: expect.stringContaining(reason) as string,
      document: editLab,
    });
  });

  it("is refused for a child on its own bridge, and for a macvtap as a port", () => {
    const child = { kind: "macvlan", id: "x", name: "x", mode: "bridge", parent: "br0" };
    const onBridge = run({ type: "node.add", node: child }).document;
    expect(run({ type: "node.connect", from: "x", to: "br0" }, onBridge).said).toContain(
      "stands on",
    );
    const tap = run({ type: "macvlan.setTap", id: "mv1", tap: true }).document;
    expect(run({ type: "node.connect", from: "mv1", to: "br0" }, tap).said).toContain(
      "is a macvtap",
    );
  });

  it("is refused for a guest on another host, by the grammar", () => {
    expect(connect("mv0", "vm")).toMatchObject({ refused: "invalidResult" });
  });
});

describe("attaching", () => {
  it("leaves a child in the host's own stack for null", () => {
    const { document, said } = run({ type: "node.attach", id: "mv0", guest: null });
    expect(nodeIn(document, "mv0")).not.toHaveProperty("guest");
    expect(said).toBe("Keep mv0 in the host's own stack");
  });

  it("puts what no card holds any more where it is told", () => {
    const position = { x: 8, y: 16 };
    const { document } = run({ type: "node.attach", id: "mv0", guest: null, position });
    expect(document.positions).toMatchObject({ mv0: position });
  });

  it("is refused for what cannot be handed over, and for a veth without a guest", () => {
    expect(run({ type: "node.attach", id: "sw", guest: "web" })).toMatchObject({
      refused: "wrongKind",
    });
    expect(run({ type: "node.attach", id: "ve0", guest: null })).toMatchObject({
      refused: "invalidResult",
    });
  });
});
