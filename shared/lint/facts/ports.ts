import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodeOfKind, type LowerDevice, type TopologyIndex } from "../../topology/topology-index.ts";
import { chainEnds } from "./chain.ts";
import { lowerOf, nodesOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";

type Child = NodeOf<"macvlan">;

/**
 * A lower device and all children that the kernel attaches to it (`struct macvlan_port`).
 *
 * Children of children are among them: the kernel makes them siblings.
 */
export interface Port {
  readonly lower: LowerDevice;
  /** In document order; without those that the kernel refuses because they sit on a passthru. */
  readonly children: readonly Child[];
  /** The children of mode passthru. */
  readonly passthru: readonly Child[];
}

const carriers = perIndex((index) =>
  // The chain of a child ends at the nearest child of mode passthru below it, if there is one.
  chainEnds<Child>(nodesOf(index, "macvlan"), (child) => {
    const parent = nodeOfKind(index, child.parent, "macvlan");
    return parent?.mode === "passthru" ? undefined : parent;
  }),
);

/** The child of mode passthru that a child sits on, however deep; the kernel refuses it. */
export function passthruBelow(index: TopologyIndex, child: Child): Child | undefined {
  const last = carriers(index).get(child.id);
  const below = last && nodeOfKind(index, last.parent, "macvlan");
  return below?.mode === "passthru" ? below : undefined;
}

const ports = perIndex((index): ReadonlyMap<NodeId, Port> => {
  const made = new Map<NodeId, { lower: LowerDevice; children: Child[]; passthru: Child[] }>();
  for (const child of nodesOf(index, "macvlan")) {
    const lower = lowerOf(index, child);
    if (!lower || passthruBelow(index, child)) {
      continue;
    }
    const port = made.get(lower.id) ?? { lower, children: [], passthru: [] };
    made.set(lower.id, port);
    port.children.push(child);
    if (child.mode === "passthru") {
      port.passthru.push(child);
    }
  }
  return made;
});

/** Every lower device that has children, in the document order of its first child. */
export function portsOf(index: TopologyIndex): readonly Port[] {
  return [...ports(index).values()];
}

/** The port that a child is on. */
export function portOf(index: TopologyIndex, child: Child): Port | undefined {
  const lower = lowerOf(index, child);
  return lower && ports(index).get(lower.id);
}

/** The port of a lower device; undefined while nothing sits on it. */
export function portOn(index: TopologyIndex, lower: NodeId): Port | undefined {
  return ports(index).get(lower);
}
