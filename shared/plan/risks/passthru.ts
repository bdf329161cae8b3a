import { message } from "../../messages/message.ts";
import type { Risk } from "../plan.ts";
import type { RiskContext } from "./risk-context.ts";

/**
 * A passthru child takes every unicast frame of its parent, even while it is down
 * (`macvlan_handle_frame`): the host is reached by that NIC's addresses no more.
 */
export function passthruRisks({ made, nics }: RiskContext): readonly Risk[] {
  return made.flatMap((spec): readonly Risk[] => {
    const nic =
      spec.macvlan?.mode === "passthru"
        ? nics.find(({ link }) => link.name === spec.lower)
        : undefined;
    const addresses = [
      ...(nic?.link.addresses.filter(({ scope }) => scope !== "link") ?? []).map(
        ({ cidr }) => cidr,
      ),
      ...(nic?.restore.addedAddresses ?? []),
    ];
    if (!nic || addresses.length === 0) {
      return [];
    }
    return [
      {
        code: "passthru-on-address",
        severity: "block",
        overridable: true,
        node: spec.node,
        message: message("plan.riskPassthru", {
          name: spec.name,
          nic: nic.link.name,
          addresses,
        }),
      },
    ];
  });
}
