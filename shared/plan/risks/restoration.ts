import { message, type Message } from "../../messages/message.ts";
import type { GoneLink } from "../link-diff.ts";
import { ownerOf } from "../group.ts";
import type { Risk } from "../plan.ts";
import type { RiskContext } from "./risk-context.ts";

/** What taking back cannot restore: what programs hold, and links of others that go along. */
export function restorationRisks(context: RiskContext): readonly Risk[] {
  return [
    ...context.diff.gone.flatMap(tapRisks),
    ...processRisks(context),
    ...context.diff.gone.flatMap((gone) => foreignRisks(gone, context)),
    ...routeRisks(context),
    ...otherTableRisks(context),
  ];
}

function tapRisks({ was, placed }: GoneLink): readonly Risk[] {
  const { kind, macvlan } = placed.link;
  if (kind !== "macvtap" || macvlan?.tapOpen === false) {
    return [];
  }
  const { name } = was;
  const isKnown = macvlan?.tapOpen === true;
  return [
    risk(
      was.node,
      isKnown ? message("plan.riskTap", { name }) : message("plan.riskTapUnknown", { name }),
    ),
  ];
}

function processRisks({ diff, live }: RiskContext): readonly Risk[] {
  const first = new Map<string, GoneLink>();
  for (const gone of diff.gone) {
    const { namespace } = gone.was;
    if (namespace !== null && !first.has(namespace)) {
      first.set(namespace, gone);
    }
  }
  return [...first].flatMap(([namespace, { was }]) => {
    const amount = live.namespace(namespace)?.processes ?? 0;
    return amount > 0
      ? [risk(was.node, message("plan.riskProcesses", { namespace, name: was.name, amount }))]
      : [];
  });
}

function foreignRisks({ was }: GoneLink, { live, document }: RiskContext): readonly Risk[] {
  if (was.kind !== "bridge" && was.kind !== "vlan") {
    return [];
  }
  const others = live
    .childrenOf(was.name)
    .filter(({ link }) => ownerOf(link.alias)?.document !== document)
    .map(({ link }) => link.name);
  return others.length > 0
    ? [risk(was.node, message("plan.riskOthersGo", { name: was.name, others }))]
    : [];
}

function routeRisks({ nics }: RiskContext): readonly Risk[] {
  return nics.flatMap(({ node, link, takenRoutes }) =>
    [...takenRoutes]
      .filter(({ complex }) => complex)
      .map(({ to }) => risk(node, message("plan.riskRoute", { nic: link.name, to }))),
  );
}

/** With an address go the routes of all tables that need it (fib_sync_down_addr, net/ipv4/fib_semantics.c). */
function otherTableRisks({ nics, live }: RiskContext): readonly Risk[] {
  const inOtherTables = live.namespace(null)?.otherTables ?? [];
  return nics
    .filter(({ link, restore }) => {
      return restore.takenAddresses.length > 0 && inOtherTables.includes(link.name);
    })
    .map(({ node, link }) => risk(node, message("plan.riskOtherTables", { nic: link.name })));
}

function risk(node: Risk["node"], text: Message): Risk {
  return { code: "not-restorable", severity: "block", overridable: true, node, message: text };
}
