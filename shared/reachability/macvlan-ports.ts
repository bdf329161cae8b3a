import type { NodeId } from "../topology/brand.ts";
import type { NodeOf } from "../topology/document.ts";
import { DEFAULT_BCQUEUELEN, lowerDevice } from "../topology/effective.ts";
import type { TopologyIndex } from "../topology/topology-index.ts";
import type { MacvlanPort } from "./network.ts";

/** What the port of a lower device has to know of a child beside its node. */
export interface ChildFacts {
  readonly device: number;
  readonly mac: number;
  readonly up: boolean;
}

/** Every macvlan child by its real lower device, in document order. */
export function childrenByLower(
  index: TopologyIndex,
): ReadonlyMap<NodeId, readonly NodeOf<"macvlan">[]> {
  const children = new Map<NodeId, NodeOf<"macvlan">[]>();
  for (const node of index.topology.nodes) {
    const lower = node.kind === "macvlan" ? lowerDevice(index, node) : undefined;
    if (node.kind === "macvlan" && lower) {
      const siblings = children.get(lower.id);
      if (siblings) {
        siblings.push(node);
      } else {
        children.set(lower.id, [node]);
      }
    }
  }
  return children;
}

/**
 * What the macvlan driver keeps for a lower device with these children.
 *
 * Children that are down stand in no look-up by address (`macvlan_open`), but their allow lists
 * count, and so does the queue that they ask for (`update_port_bc_queue_len`).
 */
export function macvlanPort(
  children: readonly NodeOf<"macvlan">[],
  factsOf: (child: NodeOf<"macvlan">) => ChildFacts,
  macOf: (address: string) => number,
): MacvlanPort {
  const byMac = new Map<number, number>();
  const bySource = new Map<number, number[]>();
  const devices: number[] = [];
  let passthru = -1;
  for (const child of children) {
    const { device, mac, up } = factsOf(child);
    devices.push(device);
    if (up) {
      byMac.set(mac, device);
    }
    if (child.mode === "passthru" && passthru < 0) {
      passthru = device;
    }
    if (child.mode === "source" && child.sourceMacs) {
      const listed = child.sourceMacs.map((address) => macOf(address.toLowerCase()));
      listInto(bySource, new Set(listed), device);
    }
  }
  return {
    children: devices,
    byMac,
    bySource,
    passthru,
    losesBroadcasts: queuesBroadcasts(children) && longestQueue(children) === 0,
  };
}

function listInto(lists: Map<number, number[]>, macs: ReadonlySet<number>, device: number): void {
  for (const mac of macs) {
    const list = lists.get(mac);
    if (list) {
      list.push(device);
    } else {
      lists.set(mac, [device]);
    }
  }
}

function longestQueue(children: readonly NodeOf<"macvlan">[]): number {
  return Math.max(...children.map(({ bcqueuelen }) => bcqueuelen ?? DEFAULT_BCQUEUELEN));
}

/** The last `bclim` set counts for the port; a negative one takes the queue out of use. */
function queuesBroadcasts(children: readonly NodeOf<"macvlan">[]): boolean {
  const limits = children.map(({ bclim }) => bclim).filter((limit) => limit !== undefined);
  return (limits.at(-1) ?? 1) >= 0;
}
