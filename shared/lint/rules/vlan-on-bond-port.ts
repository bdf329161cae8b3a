import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A VLAN on a bond's port goes past the bond: it stops working when another port takes over.
 *
 * What comes in with its tag is the VLAN's before the bond is asked (`vlan_do_receive`).
 */
export const vlanOnBondPort: Rule = {
  code: "MV233",
  severity: "warning",
  *check(index) {
    for (const nic of nodesOf(index, "nic")) {
      const bond = nic.vlan && index.bondOfPort(nic.vlan.parent);
      const parent = nic.vlan && index.nodes.get(nic.vlan.parent);
      if (nic.vlan && bond && parent?.name !== undefined) {
        const { id } = nic.vlan;
        const isTaken = index.vlansOf(bond.id).some(({ vlan }) => vlan?.id === id);
        const moved = setProperty(nic, "vlan", { parent: bond.id, id });
        const title = message("lint.fix.setParent", { name: nic.name, parent: bond.name });
        yield {
          ...atNode(index, nic, "vlan"),
          message: message("lint.vlanOnBondPort", {
            name: nic.name,
            port: parent.name,
            bond: bond.name,
          }),
          fixes: isTaken ? [] : [fix(title, moved)],
        };
      }
    }
  },
};
