import { addressLine, routeLine } from "../../plan/lines.ts";
import { liveAddress } from "../../plan/link-spec.ts";
import type { LiveIndex } from "../../plan/live-index.ts";
import type {
  LiveAddress,
  LiveLink,
  LiveRoute,
  NetworkManagerName,
} from "../../plan/live-state.ts";
import type { Action, Expectation } from "../../plan/plan.ts";
import { networkOf } from "../../plan/ip-network.ts";
import { routeText } from "../../plan/expectations.ts";
import { batchLine, isBatchSafe } from "../../plan/render.ts";
import { isOwnRoute } from "../../plan/spec-of-live.ts";

/**
 * What a link has now and has to have afterwards, whatever a manager does meanwhile.
 *
 * Not what comes and goes by itself: leases, and addresses and routes that the kernel makes.
 */
export function expectUnchanged(live: LiveIndex, link: LiveLink): Expectation {
  return {
    namespace: null,
    link: link.name,
    node: null,
    present: true,
    ...(link.kind === null ? {} : { kind: link.kind }),
    up: link.up,
    master: link.master,
    addresses: link.addresses.filter(isLasting).map(({ cidr }) => networkOf(cidr).cidr),
    routes: routesOf(live, link).map(routeText),
  };
}

/** Names of all links that a manager has: when it is started again, it configures each of them. */
export function managedLinks(live: LiveIndex, manager: NetworkManagerName): readonly string[] {
  const { managers } = live.state;
  return Object.keys(managers)
    .filter((name) => managers[name] === manager)
    .sort();
}

/**
 * Puts back the addresses and routes that a link has now; harmless where they are.
 *
 * A manager that configures a link anew takes off what it does not know.
 */
export function restoreLink(live: LiveIndex, link: LiveLink): readonly Action[] {
  if (!isBatchSafe(link.name)) {
    return [];
  }
  const lines = [
    ...link.addresses
      .filter(isLasting)
      .map((address) => addressLine("replace", liveAddress(address), link.name)),
    ...routesOf(live, link).map((route) => routeLine("replace", route)),
  ].filter((line) => line.every(isBatchSafe));
  return lines.length === 0
    ? []
    : [{ run: "ip", namespace: null, lines: lines.map((line) => batchLine(line)) }];
}

function isLasting({ dynamic, scope }: LiveAddress): boolean {
  return !dynamic && scope !== "link";
}

function routesOf(live: LiveIndex, link: LiveLink): readonly LiveRoute[] {
  return live.routesOf(null, link.name).filter((route) => isOwnRoute(route) && !route.complex);
}
