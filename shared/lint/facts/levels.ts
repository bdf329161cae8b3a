import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";
import { lowerOf, nodesOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";

interface Levels {
  readonly ofDevice: ReadonlyMap<NodeId, number>;
  readonly circle: ReadonlySet<NodeId>;
}

type Neighbours = ReadonlyMap<NodeId, readonly NodeId[]>;

/**
 * What lies directly below each device: parent, real lower device, ports.
 *
 * Without the macvlans that are no bridge's ports: nothing lies above those.
 */
function lowers(index: TopologyIndex): Neighbours {
  const made = new Map<NodeId, readonly NodeId[]>();
  for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan")) {
    if (node.kind === "macvlan" && !index.bridgeOfPort(node.id)) {
      continue;
    }
    if (node.kind === "bridge" || node.kind === "bond") {
      const ports = new Set(node.ports);
      made.set(
        node.id,
        [...ports].filter((id) => nodeOfKind(index, id, "nic", "bond", "macvlan")),
      );
    } else {
      const lower = node.kind === "macvlan" ? lowerOf(index, node)?.id : node.vlan?.parent;
      made.set(node.id, lower !== undefined && index.nodes.has(lower) ? [lower] : []);
    }
  }
  return made;
}

function reversed(neighbours: Neighbours): Neighbours {
  const made = new Map<NodeId, NodeId[]>([...neighbours.keys()].map((id) => [id, []]));
  for (const [id, others] of neighbours) {
    others.forEach((other) => made.get(other)?.push(id));
  }
  return made;
}

/** Visits each device after all those that `before` names for it; returns what a circle keeps. */
function visitInOrder(
  ids: Iterable<NodeId>,
  before: Neighbours,
  after: Neighbours,
  visit: (id: NodeId) => void,
): ReadonlySet<NodeId> {
  const left = new Set(ids);
  const isLeft = (id: NodeId): boolean => left.has(id);
  const waiting = new Map(
    [...left].map((id) => [id, (before.get(id) ?? []).filter(isLeft).length]),
  );
  const ready = [...left].filter((id) => waiting.get(id) === 0);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    left.delete(id);
    visit(id);
    for (const next of (after.get(id) ?? []).filter(isLeft)) {
      const count = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, count);
      if (count === 0) {
        ready.push(next);
      }
    }
  }
  return left;
}

const levels = perIndex((index): Levels => {
  const below = lowers(index);
  const above = reversed(below);
  const ofDevice = new Map<NodeId, number>();
  const unresolved = visitInOrder(below.keys(), below, above, (id) => {
    const deepest = (below.get(id) ?? []).map((lower) => ofDevice.get(lower) ?? 0);
    ofDevice.set(id, deepest.reduce((max, level) => Math.max(max, level), 0) + 1);
  });
  const circle = visitInOrder(unresolved, above, below, () => undefined);
  return { ofDevice, circle };
});

/** How many devices are stacked up to this one, itself included; undefined above a circle. */
export function levelOf(
  index: TopologyIndex,
  device: NodeOf<"nic" | "bond" | "bridge" | "macvlan">,
): number | undefined {
  const { ofDevice } = levels(index);
  if (device.kind !== "macvlan" || index.bridgeOfPort(device.id)) {
    return ofDevice.get(device.id);
  }
  const lower = lowerOf(index, device);
  const below = lower && ofDevice.get(lower.id);
  return below === undefined ? undefined : below + 1;
}

/** Whether a device lies below itself (or between two that do). */
export function isInCircle(index: TopologyIndex, id: NodeId): boolean {
  return levels(index).circle.has(id);
}
