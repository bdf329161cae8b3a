import { message, type Message } from "../messages/message.ts";
import { networkOf } from "./ip-network.ts";
import { indexLive, type LiveIndex } from "./live-index.ts";
import type { LiveLink, LiveState } from "./live-state.ts";
import type { Expectation } from "./plan.ts";
import { routeText } from "./expectations.ts";

/** A fact of live state that is not as expected. */
export interface Mismatch {
  readonly expectation: Expectation;
  readonly message: Message;
}

/** Compares live state with what must hold; empty: all of it does. */
export function compareWithLive(
  expectations: readonly Expectation[],
  state: LiveState,
): readonly Mismatch[] {
  const live = indexLive(state);
  return expectations.flatMap((expectation) =>
    differences(expectation, live).map((text) => ({ expectation, message: text })),
  );
}

function differences(expected: Expectation, live: LiveIndex): readonly Message[] {
  const { link: name } = expected;
  const link = live.link(expected.namespace, name);
  const at = { name, namespace: expected.namespace ?? "" };
  if (!link || !expected.present) {
    const isRight = (link === undefined) === !expected.present;
    const text = expected.present ? message("plan.isMissing", at) : message("plan.isThere", at);
    return isRight ? [] : [text];
  }
  return [
    ...properties(expected, link).map(({ property, wanted, found }) =>
      message("plan.differs", { ...at, property, wanted, found }),
    ),
    ...addresses(expected, link),
    ...routes(expected, live),
  ];
}

interface Difference {
  readonly property: string;
  readonly wanted: string;
  readonly found: string;
}

type Value = string | number | boolean | null | undefined;

function properties(expected: Expectation, link: LiveLink): readonly Difference[] {
  const pairs: readonly (readonly [string, Value, Value])[] = [
    ["kind", expected.kind, link.kind],
    ["mode", expected.mode, link.macvlan?.mode],
    ["mac", expected.mac, link.mac],
    ["mtu", expected.mtu, link.mtu],
    ["up", expected.up, link.up],
    ["master", expected.master, link.master],
  ];
  return pairs
    .filter(([, wanted, found]) => wanted !== undefined && wanted !== found)
    .map(([property, wanted, found]) => ({
      property,
      wanted: String(wanted ?? "–"),
      found: String(found ?? "–"),
    }));
}

function addresses(expected: Expectation, link: LiveLink): readonly Message[] {
  const present = new Set(link.addresses.map(({ cidr }) => networkOf(cidr).cidr));
  const name = link.name;
  return [
    ...(expected.addresses ?? [])
      .filter((cidr) => !present.has(networkOf(cidr).cidr))
      .map((address) => message("plan.lacksAddress", { name, address })),
    ...(expected.withoutAddresses ?? [])
      .filter((cidr) => present.has(networkOf(cidr).cidr))
      .map((address) => message("plan.stillHasAddress", { name, address })),
  ];
}

function routes(expected: Expectation, live: LiveIndex): readonly Message[] {
  const wanted = expected.routes ?? [];
  if (wanted.length === 0) {
    return [];
  }
  const present = new Set(live.routesOf(expected.namespace, expected.link).map(routeText));
  return wanted
    .filter((route) => !present.has(route))
    .map((route) => message("plan.lacksRoute", { name: expected.link, route }));
}
