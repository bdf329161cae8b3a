import type { KeptLink } from "./diff-links.ts";
import { setLine } from "./lines.ts";
import { changeLink } from "./link-changes.ts";
import { groupBy } from "./live-index.ts";
import type { Step } from "./step.ts";

/**
 * Changes links in place, parents before children.
 *
 * Lowering a parent's MTU lowers its children's (`macvlan_device_event`, NETDEV_CHANGEMTU), and a
 * child's cannot be above its parent's: taking back raises the parent first and then the children.
 */
export function changeLinks(kept: readonly KeptLink[]): readonly Step[] {
  const children = groupBy(kept, ({ was }) => was.lower);
  return kept.flatMap((one) => {
    const step = changeLink(one);
    const below = one.spec.namespace === null ? (children.get(one.spec.name) ?? []) : [];
    if (!step || below.length === 0 || one.spec.mtu === null || one.spec.mtu === one.was.mtu) {
      return step ? [step] : [];
    }
    const restored = below.map(({ was }) => ({
      namespace: was.namespace,
      line: setLine(was.name, "mtu", String(was.mtu)),
    }));
    return [{ ...step, undo: [...step.undo, ...restored] }];
  });
}
