import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Topology, TopologyNode } from "../../../shared/topology/document.ts";
import { topologyOf } from "../../../shared/topology/__testing__/topology-of.ts";
import { draftNode } from "./draft-node.ts";
import type { PaletteKind, Place } from "./draft.ts";

const EMPTY = topologyOf({ nodes: [] });

const LAB = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "workstation", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    { kind: "nic", id: "eno2", host: "ws", name: "eno2" },
    { kind: "bridge", id: "br0", host: "ws", name: "br0" },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "vm" },
    { kind: "macvlan", id: "mv0", parent: "eno2", guest: "web", name: "mv0", mode: "vepa" },
    { kind: "host", id: "other", name: "other" },
    { kind: "nic", id: "ens3", host: "other", name: "ens3" },
    { kind: "switch", id: "sw", name: "switch" },
  ],
});

const PLACE: Place = { at: { x: 40, y: 80 }, over: [] };

/** The node that a draft adds, in the document that it makes. */
function added(
  topology: Topology,
  kind: PaletteKind,
  place: Place = PLACE,
): { readonly node: TopologyNode | undefined; readonly document: Topology } {
  const draft = draftNode(topology, kind, place);
  if (!draft.ok) {
    throw new Error(draft.error.id);
  }
  const applied = applyCommand(topology, draft.value.command);
  if (!applied.ok) {
    throw new Error(applied.error.message.id);
  }
  const { document } = applied.value;
  return { document, node: document.nodes.find(({ id }) => id === draft.value.id) };
}

function over(...ids: readonly string[]): Place {
  return { at: PLACE.at, over: ids as readonly NodeId[] };
}

describe("draftNode", () => {
  it("puts what stands by itself where it is dropped", () => {
    const { node, document } = added(EMPTY, "switch");

    expect(node).toEqual({ kind: "switch", id: "switch", name: "switch" });
    expect(document.positions).toEqual({ switch: { x: 40, y: 80 } });
  });

  it("makes a host for what needs one, as one edit", () => {
    const { node, document } = added(EMPTY, "nic");

    expect(node).toMatchObject({ kind: "nic", name: "eno1", host: "host" });
    expect(document.nodes[0]).toMatchObject({ kind: "host", id: "host" });
  });

  it("takes the host under the pointer, else this machine", () => {
    expect(added(LAB, "vm", over("other")).node).toMatchObject({ host: "other" });
    expect(added(LAB, "vm", over("ens3", "other")).node).toMatchObject({ host: "other" });
    expect(added(LAB, "vm").node).toMatchObject({ host: "ws" });
  });

  it.each([
    ["nic", "eno3"],
    ["bridge", "br1"],
    ["macvlan", "mv1"],
    ["vm", "vm1"],
    ["namespace", "ns1"],
    ["host", "host"],
    ["switch", "switch 2"],
    ["station", "station"],
  ] as const)("finds a free name for a %s: %s", (kind, name) => {
    expect(added(LAB, kind).node?.name).toBe(name);
  });

  it("hangs a child on the NIC that it is dropped on, in the mode of its siblings", () => {
    expect(added(LAB, "macvlan", over("eno1", "ws")).node).toMatchObject({
      parent: "eno1",
      mode: "bridge",
    });
    expect(added(LAB, "macvlan", over("eno2", "ws")).node).toMatchObject({
      parent: "eno2",
      mode: "vepa",
    });
  });

  it("hands a child dropped on a guest to it, on the NIC of its other children", () => {
    const { node, document } = added(LAB, "macvlan", over("mv0", "web", "ws"));

    expect(node).toMatchObject({ parent: "eno2", guest: "web", mode: "vepa" });
    expect(document.positions).toBeUndefined();
  });

  it("takes the host's busiest NIC for a child that is dropped beside", () => {
    expect(added(LAB, "macvlan").node).toMatchObject({ parent: "eno2" });
  });

  it("says why a child cannot be added where there is no NIC", () => {
    const draft = draftNode(EMPTY, "macvlan", PLACE);

    expect(draft).toMatchObject({ ok: false, error: { id: "ui.canvas.childNeedsNic" } });
  });

  it("plugs a station dropped on a switch into it", () => {
    const { document } = added(LAB, "station", over("sw"));

    expect(document.cables).toMatchObject([{ from: "station", to: "sw" }]);
  });
});
