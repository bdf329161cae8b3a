import { message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodesOf } from "../facts/devices.ts";
import { nameOf, removePort } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A NIC is the port of one bond at most, and of none while it is a bridge's.
 *
 * A device has one master (`netdev_master_upper_dev_link`, `bond_enslave`).
 */
export const bondPortTaken: Rule = {
  code: "MV128",
  severity: "error",
  *check(index) {
    const owners = new Map<NodeId, NodeOf<"bond">>();
    for (const bond of nodesOf(index, "bond")) {
      for (const [at, id] of (bond.ports ?? []).entries()) {
        const port = index.nodes.get(id);
        const owner = owners.get(id) ?? index.bridgeOfPort(id) ?? bond;
        owners.set(id, owners.get(id) ?? bond);
        if (owner === bond || !port) {
          continue;
        }
        const params = { port: nameOf(index, id), bond: bond.name, other: owner.name };
        yield {
          ...atNode(index, bond, "ports", at),
          message: message("lint.bondPortTaken", params),
          fixes: [...removePort(bond, port), ...removePort(owner, port)],
        };
      }
    }
  },
};
