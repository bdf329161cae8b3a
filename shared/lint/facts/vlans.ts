import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import { vlanParent } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { baseOf, nodesOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";

/** Names a stack of VLAN tags in one document; {@link UNTAGGED} is the empty one. */
export type TagStack = number;

/** Frames without a VLAN tag. */
export const UNTAGGED: TagStack = 0;

interface TagStacks {
  readonly ofNic: ReadonlyMap<NodeId, TagStack>;
  /** The stack of one tag alone, as an access port gives it. */
  readonly ofTag: (vlan: number) => TagStack;
}

/**
 * Numbers the stacks of VLAN tags that a document's frames carry on the wire.
 *
 * A VLAN on a VLAN has two tags (IEEE 802.1Q). Equal stacks on different NICs have equal numbers.
 */
export const tagStacks = perIndex((index): TagStacks => {
  const numbers = new Map<string, TagStack>();
  const push = (below: TagStack, vlan: number): TagStack => {
    const key = `${below}/${vlan}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  const ofNic = new Map<NodeId, TagStack>();
  for (const nic of nodesOf(index, "nic")) {
    if (!baseOf(index, nic)) {
      continue;
    }
    const trail: NodeOf<"nic">[] = [];
    let at: NodeOf<"nic" | "bond"> | undefined = nic;
    while (at?.kind === "nic" && !ofNic.has(at.id)) {
      trail.push(at);
      at = vlanParent(index, at);
    }
    let stack = at ? (ofNic.get(at.id) ?? UNTAGGED) : UNTAGGED;
    for (const step of trail.reverse()) {
      stack = step.vlan ? push(stack, step.vlan.id) : UNTAGGED;
      ofNic.set(step.id, stack);
    }
  }
  return { ofNic, ofTag: (vlan) => push(UNTAGGED, vlan) };
});

/** The tags that a NIC's frames have on the wire; undefined for a circle of VLANs. */
export function tagsOf(index: TopologyIndex, nic: NodeOf<"nic">): TagStack | undefined {
  return tagStacks(index).ofNic.get(nic.id);
}
