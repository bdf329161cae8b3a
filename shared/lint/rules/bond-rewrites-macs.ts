import { message } from "../../messages/message.ts";
import { bondPorts } from "../../topology/bond.ts";
import { portsOf } from "../facts/ports.ts";
import { fix, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Modes balance-tlb and balance-alb give a child's frames the MAC of the port that they leave by.
 *
 * All IP unicast that leaves by another port than the active one (`bond_do_alb_xmit`); ARP and
 * broadcasts keep the child's. Before Linux 6.5 (6.1.50) balance-alb took the replies to children's
 * ARP for itself.
 */
export const bondRewritesMacs: Rule = {
  code: "MV229",
  severity: "warning",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      if (lower.kind !== "bond" || bondPorts(index, lower).length < 2) {
        continue;
      }
      if (lower.mode === "balance-tlb" || lower.mode === "balance-alb") {
        const params = { bond: lower.name, mode: lower.mode, count: children.length };
        yield {
          ...atNode(index, lower, "mode"),
          message: message("lint.bondRewritesMacs", params),
          fixes: [
            fix(
              message("lint.fix.setBondMode", { bond: lower.name, mode: "active-backup" }),
              setProperty(lower, "mode", "active-backup"),
            ),
          ],
        };
      }
    }
  },
};
