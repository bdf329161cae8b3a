import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, nameOf } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** A NIC has one sub-interface for each VLAN (`vlan_check_real_dev`, EEXIST). */
export const vlanTwice: Rule = {
  code: "MV116",
  severity: "error",
  *check(index) {
    const first = new Map<string, NodeOf<"nic">>();
    for (const nic of nodesOf(index, "nic")) {
      if (!nic.vlan) {
        continue;
      }
      const { parent, id } = nic.vlan;
      const key = `${parent} ${id}`;
      const other = first.get(key);
      first.set(key, other ?? nic);
      if (other) {
        const params = { name: nic.name, vlan: id, parent: nameOf(index, parent) };
        yield {
          ...atNode(index, nic, "vlan", "id"),
          message: message("lint.vlanTwice", { ...params, other: other.name }),
          kernelError: "Error: 8021q: VLAN device already exists.",
          fixes: [
            fix(message("lint.fix.remove", { name: nic.name }), {
              type: "node.remove",
              ids: [nic.id],
            }),
          ],
        };
      }
    }
  },
};
