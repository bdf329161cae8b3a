import { message } from "../../messages/message.ts";
import { FILTERED_MACS } from "../../topology/promiscuity.ts";
import type { Risk } from "../plan.ts";
import type { RiskContext } from "./risk-context.ts";

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
