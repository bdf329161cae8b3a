import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { addressesOf } from "../facts/addresses.ts";
import { isShim } from "../facts/devices.ts";
import { portsOf, type Port } from "../facts/ports.ts";
import { routingTable } from "../facts/routes.ts";
import { nameOf } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";
import { addRoutes } from "../shim.ts";

/**
 * A shim needs a route to each guest when its parent is in the guests' network too.
 *
 * The first connected route wins, and that is the parent's: requests and replies leave by the
 * parent, from where nothing reaches the children.
 */
export const shimWithoutRoutes: Rule = {
  code: "MV223",
  severity: "warning",
  *check(index) {
    for (const port of portsOf(index)) {
      const shim = port.children.find(
        (child) => isShim(index, child) && child.mode === "bridge" && isUp(child),
      );
      const missed = shim ? missedGuests(index, port) : [];
      const [guest] = missed;
      if (!shim || !guest) {
        continue;
      }
      yield {
        ...atNode(index, shim, "routes"),
        message: message("lint.shimWithoutRoutes", {
          shim: shim.name,
          count: missed.length,
          parent: port.lower.name,
          guest: nameOf(index, guest.guest ?? guest.id),
        }),
        fixes: [addRoutes(index, shim, missed)],
      };
    }
  },
};

/** The bridge-mode guests that the host looks for behind the parent. */
function missedGuests(
  index: TopologyIndex,
  { lower, children }: Port,
): readonly NodeOf<"macvlan">[] {
  const table = routingTable(index, lower.host);
  return children.filter(
    (child) =>
      child.guest !== undefined &&
      child.mode === "bridge" &&
      isUp(child) &&
      addressesOf(index, child).some((address) => table(address)?.id === lower.id),
  );
}
