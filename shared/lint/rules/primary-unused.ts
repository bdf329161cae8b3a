import { message } from "../../messages/message.ts";
import { usesPrimary } from "../../topology/bond.ts";
import { nodesOf } from "../facts/devices.ts";
import { nameOf, takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A primary port counts only when it is a port of the bond, in a mode with one active port.
 *
 * (`bond_option_primary_set`, `bond_uses_primary`.)
 */
export const primaryUnused: Rule = {
  code: "MV232",
  severity: "warning",
  *check(index) {
    for (const bond of nodesOf(index, "bond")) {
      const { primary, ports = [] } = bond;
      if (primary === undefined || (usesPrimary(bond.mode) && ports.includes(primary))) {
        continue;
      }
      const params = { bond: bond.name, port: nameOf(index, primary) };
      yield {
        ...atNode(index, bond, "primary"),
        message: usesPrimary(bond.mode)
          ? message("lint.primaryIsNoPort", params)
          : message("lint.primaryUnused", { ...params, mode: bond.mode }),
        fixes: [takeOut(bond, "primary")],
      };
    }
  },
};
