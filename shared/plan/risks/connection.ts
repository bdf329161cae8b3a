import { message, type Message } from "../../messages/message.ts";
import { networkOf } from "../ip-network.ts";
import type { LiveAddress } from "../live-state.ts";
import type { NicChanges } from "../nic-changes.ts";
import type { Risk } from "../plan.ts";
import type { RiskContext } from "./risk-context.ts";

/**
 * The host's own connection: an address that moves off a NIC, or a NIC that becomes a port.
 *
 * Refused for good while a DHCP client or a network manager would put the address back, or take
 * what we set: that has to be made permanent with the manager's own tools.
 */
export function connectionRisks(context: RiskContext): readonly Risk[] {
  return context.nics.flatMap((nic) => [
    ...movesAway(nic, context),
    ...becomesPort(nic, context),
    ...movesBack(nic, context),
  ]);
}

function movesAway(nic: NicChanges, context: RiskContext): readonly Risk[] {
  const { node, link, takenAddresses: taken } = nic;
  // Removal takes off only what we had added.
  if (taken.length === 0 || context.desired.host === null) {
    return [];
  }
  const addresses = taken.map(({ cidr }) => cidr);
  const stop = whyForGood(nic, taken, context);
  const text = message("plan.riskAddressMoves", { nic: link.name, addresses });
  return [blocking(node, text, stop)];
}

function becomesPort(nic: NicChanges, context: RiskContext): readonly Risk[] {
  const { node, link, restore } = nic;
  const own = link.addresses.filter(({ scope }) => scope !== "link");
  const hasRoutes = context.live.routesOf(null, link.name).some(({ family }) => family === "inet");
  if (restore.port === null || (own.length === 0 && !hasRoutes)) {
    return [];
  }
  const text = message("plan.riskNicPort", { nic: link.name, bridge: restore.port });
  return [blocking(node, text, whyForGood(nic, own, context))];
}

function blocking(node: Risk["node"], text: Message, stop: Message | undefined): Risk {
  return {
    code: "host-connection",
    severity: "block",
    overridable: stop === undefined,
    node,
    message: stop ? message("plan.riskForGood", { risk: text, reason: stop }) : text,
  };
}

function whyForGood(
  { link }: NicChanges,
  addresses: readonly LiveAddress[],
  { live }: RiskContext,
): Message | undefined {
  const manager = Object.hasOwn(live.state.managers, link.name)
    ? live.state.managers[link.name]
    : undefined;
  if (manager !== undefined) {
    return message("plan.riskManager", { nic: link.name, manager });
  }
  const lease = addresses.find(({ dynamic }) => dynamic);
  return lease && message("plan.riskDynamic", { nic: link.name, address: lease.cidr });
}

/** An address that comes back to its NIC from a link of ours. */
function movesBack(nic: NicChanges, { diff }: RiskContext): readonly Risk[] {
  const { node, link, restore } = nic;
  const added = new Set(restore.addedAddresses.map((cidr) => networkOf(cidr).address));
  const present = new Set(link.addresses.map(({ cidr }) => networkOf(cidr).address));
  const from = [...diff.gone, ...diff.kept].find(
    ({ was }) =>
      was.namespace === null &&
      was.addresses.some(({ cidr }) => {
        const { address } = networkOf(cidr);
        return added.has(address) && !present.has(address);
      }),
  );
  return from
    ? [
        {
          code: "host-address-moves",
          severity: "warn",
          overridable: true,
          node,
          message: message("plan.riskMovesBack", { nic: link.name, from: from.was.name }),
        },
      ]
    : [];
}
