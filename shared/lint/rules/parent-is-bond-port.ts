import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { portOn, portsOf } from "../facts/ports.ts";
import { removePort, setParent } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A NIC is either a bond's port or a parent.
 *
 * Both want its one receive handler (`bond_enslave`, `netdev_rx_handler_register`): the second one is
 * refused.
 */
export const parentIsBondPort: Rule = {
  code: "MV127",
  severity: "error",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      const bond = index.bondOfPort(lower.id);
      if (!bond) {
        continue;
      }
      for (const child of children) {
        yield {
          ...atNode(index, child, "parent"),
          message: message("lint.parentIsBondPort", {
            child: child.name,
            parent: lower.name,
            bond: bond.name,
          }),
          kernelError: "RTNETLINK answers: Device or resource busy",
          fixes: [...onBond(index, child, bond), ...removePort(bond, lower)],
        };
      }
    }
  },
};

function onBond(
  index: TopologyIndex,
  child: NodeOf<"macvlan">,
  bond: NodeOf<"bond">,
): readonly QuickFix[] {
  const port = portOn(index, bond.id);
  const hasRoom = child.mode === "passthru" ? !port : (port?.passthru.length ?? 0) === 0;
  const isFree = !index.bridgeOfPort(bond.id) && child.mtu === undefined;
  return hasRoom && isFree ? [setParent(child, bond)] : [];
}
