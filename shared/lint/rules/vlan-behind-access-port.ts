import { message } from "../../messages/message.ts";
import { isUp } from "../../topology/effective.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { switchCable } from "../facts/links.ts";
import { fix, nameOf } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A VLAN sub-interface hears nothing from an access port.
 *
 * The port sends its VLAN's frames untagged (IEEE 802.1Q), so they reach the NIC and not the VLAN on
 * it, also where both have one number. A VLAN on a VLAN is left out: its outer tag may be the port's.
 */
export const vlanBehindAccessPort: Rule = {
  code: "MV228",
  severity: "warning",
  *check(index) {
    for (const nic of nodesOf(index, "nic")) {
      const parent = nodeOfKind(index, nic.vlan?.parent, "nic", "bond");
      const isStacked = parent?.kind === "nic" && parent.vlan !== undefined;
      const cable = switchCable(index, nic);
      if (!nic.vlan || !isUp(nic) || !parent || isStacked || cable?.vlan === undefined) {
        continue;
      }
      if (cable.up !== false) {
        yield {
          ...atNode(index, nic, "vlan"),
          message: message("lint.vlanBehindAccessPort", {
            name: nic.name,
            vlan: nic.vlan.id,
            parent: parent.name,
            to: nameOf(index, cable.to),
            port: cable.vlan,
          }),
          fixes: [
            fix(message("lint.fix.makeTrunk", { nic: parent.name, to: nameOf(index, cable.to) }), {
              type: "cable.setVlan",
              id: cable.id,
              vlan: null,
            }),
          ],
        };
      }
    }
  },
};
