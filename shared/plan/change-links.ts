import type { KeptLink } from "./link-diff.ts";
import { changeLink, lowerMtu } from "./link-changes.ts";
import type { Step } from "./step.ts";

/** Changes in place, before anything is made, and those that wait until all else is done. */
export interface InPlaceChanges {
  readonly first: readonly Step[];
  readonly last: readonly Step[];
}

/**
 * Changes links in place, parents before children.
 *
 * Lowering a parent's MTU lowers its children's (`macvlan_device_event`, NETDEV_CHANGEMTU), and a
 * child's cannot be above its parent's. So parents are raised first and lowered last, the deepest
 * first: on the way back, which is the reverse, each finds its parent high enough again.
 */
export function changeLinks(kept: readonly KeptLink[]): InPlaceChanges {
  const isParent = ({ spec }: KeptLink): boolean => spec.kind === "vlan" || spec.kind === "bridge";
  return {
    first: kept.flatMap((one) => changeLink(one, isParent(one)) ?? []),
    last: [...kept.filter(isParent)].reverse().flatMap((one) => lowerMtu(one) ?? []),
  };
}
