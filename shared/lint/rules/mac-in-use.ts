import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp } from "../../topology/effective.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { macOf } from "../facts/macs.ts";
import { portsOf, type Port } from "../facts/ports.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Finding, Rule } from "../rule.ts";

/**
 * Children of one lower device that are up have MACs that differ from each other's and from its own.
 *
 * Creation succeeds, bringing up does not (`macvlan_open`, `macvlan_addr_busy`). A NIC whose MAC is
 * not drawn has one that nobody knows, so it is not compared.
 */
export const macInUse: Rule = {
  code: "MV111",
  severity: "error",
  *check(index) {
    for (const port of portsOf(index)) {
      if (port.passthru.length === 0) {
        yield* findings(index, port);
      }
    }
  },
};

function* findings(index: TopologyIndex, { lower, children }: Port): Iterable<Finding> {
  const users = new Map<string, InterfaceNode>();
  const own = macOf(index, lower);
  if (!own.derived || own.owner.kind === "bridge") {
    users.set(own.mac, lower);
  }
  for (const child of children.filter(isUp)) {
    const { mac } = macOf(index, child);
    const user = users.get(mac);
    users.set(mac, user ?? child);
    if (user) {
      yield {
        ...atNode(index, child, "mac"),
        message: message("lint.macInUse", {
          child: child.name,
          mac,
          user: user.name,
          parent: lower.name,
        }),
        kernelError: "RTNETLINK answers: Address already in use",
        fixes: fixesFor(child, user),
      };
    }
  }
}

function fixesFor(child: NodeOf<"macvlan">, user: InterfaceNode): readonly QuickFix[] {
  if (child.mac !== undefined) {
    return [takeOut(child, "mac")];
  }
  return user.kind === "macvlan" && user.mac !== undefined ? [takeOut(user, "mac")] : [];
}
