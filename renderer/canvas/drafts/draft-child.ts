import type { NodeId } from "../../../shared/topology/brand.ts";
import type { NodeOf, Position, Topology } from "../../../shared/topology/document.ts";
import type { MacvlanMode } from "../../../shared/topology/nodes/macvlan.ts";
import { indexTopology, nodeOfKind } from "../../../shared/topology/topology-index.ts";
import type { Addition } from "./draft.ts";
import { freeDeviceName, freeId } from "./free.ts";

/** A child that is being hung on something. */
export interface ChildWish {
  readonly parent: NodeId;
  readonly guest: NodeId | null;
  /** Null: what its siblings are in. */
  readonly mode: MacvlanMode | null;
  readonly at: Position | null;
}

/** The edit that hangs a child on a parent. */
export function draftChild(topology: Topology, { parent, guest, mode, at }: ChildWish): Addition {
  const index = indexTopology(topology);
  const lower = nodeOfKind(index, parent, "nic", "bond", "bridge");
  // A virtual machine opens a macvtap: it has no namespace that a plain child could be moved to.
  const isTap = nodeOfKind(index, guest ?? undefined, "guest")?.type === "vm";
  const name = freeDeviceName(topology, lower?.host ?? parent, "mv", 0);
  const node: NodeOf<"macvlan"> = {
    kind: "macvlan",
    id: freeId(topology, name),
    parent,
    ...(guest === null ? {} : { guest }),
    ...(isTap ? { tap: true } : {}),
    name,
    mode: mode ?? siblingMode(index.childrenOf(parent)),
  };
  return {
    command: { type: "node.add", node, ...(at && guest === null ? { position: at } : {}) },
    id: node.id,
  };
}

/** Siblings that agree decide; bridge is what most people mean. */
function siblingMode(siblings: readonly NodeOf<"macvlan">[]): MacvlanMode {
  const [first, ...others] = siblings;
  const agrees = first !== undefined && others.every(({ mode }) => mode === first.mode);
  return agrees && first.mode !== "passthru" ? first.mode : "bridge";
}
