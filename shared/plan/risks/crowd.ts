import { message } from "../../messages/message.ts";
import type { Risk } from "../plan.ts";
import type { RiskContext } from "./risk-context.ts";

/**
 * MAC addresses that a NIC's own filter is sure to hold, its own included.
 *
 * The smallest table in common use is that of e1000e: 15 entries (`adapter->hw.mac.rar_entry_count`);
 * with more the driver turns promiscuous.
 */
const FILTERED_MACS = 15;

/** Many children on one NIC: it turns promiscuous and hears all of the LAN. */
export function crowdRisks({ nics, wanted, made }: RiskContext): readonly Risk[] {
  return nics.flatMap(({ node, link }): readonly Risk[] => {
    const isOn = ({ lower, macvlan }: (typeof wanted)[number]): boolean =>
      lower === link.name && macvlan !== null && macvlan.mode !== "passthru";
    const amount = wanted.filter(isOn).length;
    if (amount + 1 <= FILTERED_MACS || !made.some(isOn)) {
      return [];
    }
    return [
      {
        code: "promiscuous",
        severity: "info",
        overridable: true,
        node,
        message: message("plan.riskPromiscuous", { nic: link.name, amount }),
      },
    ];
  });
}
