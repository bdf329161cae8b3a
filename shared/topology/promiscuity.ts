import { isUp } from "./effective.ts";
import type { NodeOf } from "./document.ts";
import type { LowerDevice, TopologyIndex } from "./topology-index.ts";

/**
 * MAC addresses that a NIC's own filter is sure to hold, its own included.
 *
 * The smallest table in common use is that of e1000e: 15 entries (`adapter->hw.mac.rar_entry_count`);
 * with more the driver turns promiscuous.
 */
export const FILTERED_MACS = 15;

/** Whether children make their parent promiscuous; `likely`: most drivers, not all. */
export type Promiscuity = "no" | "likely" | "yes";

/**
 * Whether its children make an interface hear all frames, as the drawing says.
 *
 * Passthru asks for it unless `nopromisc` (`macvlan_open`); other children enter their MAC in the
 * interface's filter (`dev_uc_add`), which a bridge does not have and a NIC's may run out of.
 */
export function promiscuityOf(index: TopologyIndex, { id, kind }: LowerDevice): Promiscuity {
  const children = index.childrenOf(id).filter(isUp);
  const asks = (child: NodeOf<"macvlan">): boolean =>
    child.mode === "passthru" && child.nopromisc !== true;
  const filtered = children.filter(({ mode }) => mode !== "passthru").length;
  if (children.some(asks) || (kind === "bridge" && filtered > 0)) {
    return "yes";
  }
  return filtered + 1 > FILTERED_MACS ? "likely" : "no";
}
