import type { Prefix, RouteEntry } from "./prefix.ts";

/** What of a stack decides how addresses differ. */
interface Routing<Address, Route> {
  readonly addresses: ReadonlyMap<number, readonly { readonly address: Address }[]>;
  /** Longest prefix first, those of one prefix in the order in which they are tried. */
  readonly routes: readonly Route[];
}

/** What the addresses of one version of IP are like. */
interface Version<Address, Route> {
  readonly stacks: readonly Routing<Address, Route>[];
  readonly mask: (address: Address, length: number) => Address;
  /** What tells the routes of one prefix and stack apart. */
  readonly nameOf: (route: Route) => string;
}

interface KnownPrefix<Address> extends Prefix<Address> {
  /** Which stack sends it where. */
  readonly routes: Map<number, string>;
}

/**
 * Sorts addresses by how every stack routes to them.
 *
 * Two addresses with one result are reached by the same interface and gateway from everywhere. An
 * address that is a gateway, or stands on two interfaces, is a class of its own.
 */
export function addressClasses<Address extends number | bigint, Route extends RouteEntry<Address>>(
  version: Version<Address, Route>,
): (address: Address) => string {
  const special = specialAddresses(version.stacks);
  const prefixes = collectPrefixes(version);
  const lengths = [...new Set([...prefixes.values()].map(({ length }) => length))].sort(
    (a, b) => b - a,
  );
  const names = new Map<string, number>();
  const classOfPrefix = new Map<string, number>();
  const classBelow = (address: Address, below: number): number => {
    for (const length of lengths.filter((candidate) => candidate < below)) {
      const found = classOfPrefix.get(keyOf({ network: version.mask(address, length), length }));
      if (found !== undefined) {
        return found;
      }
    }
    return -1;
  };
  for (const prefix of [...prefixes.values()].sort((a, b) => a.length - b.length)) {
    const routes = [...prefix.routes].map(([stack, way]) => `${stack}>${way}`).join();
    const name = `${classBelow(prefix.network, prefix.length)}|${routes}`;
    names.set(name, names.get(name) ?? names.size);
    classOfPrefix.set(keyOf(prefix), names.get(name) ?? -1);
  }
  return (address) =>
    special.has(address) ? `=${address}` : `~${classBelow(address, MORE_THAN_ALL)}`;
}

const MORE_THAN_ALL = 129;

function keyOf<Address extends number | bigint>({ network, length }: Prefix<Address>): string {
  return `${network}/${length}`;
}

function collectPrefixes<Address extends number | bigint, Route extends RouteEntry<Address>>({
  stacks,
  nameOf,
}: Version<Address, Route>): ReadonlyMap<string, KnownPrefix<Address>> {
  const prefixes = new Map<string, KnownPrefix<Address>>();
  stacks.forEach((stack, number) => {
    for (const route of stack.routes) {
      const { network, length } = route;
      const key = keyOf<Address>(route);
      const known = prefixes.get(key) ?? { network, length, routes: new Map<number, string>() };
      known.routes.set(number, `${known.routes.get(number) ?? ""}+${nameOf(route)}`);
      prefixes.set(key, known);
    }
  });
  return prefixes;
}

function specialAddresses<Address, Route extends RouteEntry<Address>>(
  stacks: readonly Routing<Address, Route>[],
): ReadonlySet<Address> {
  const seen = new Set<Address>();
  const special = new Set<Address>();
  for (const stack of stacks) {
    for (const { address } of [...stack.addresses.values()].flat()) {
      (seen.has(address) ? special : seen).add(address);
    }
    stack.routes.forEach(({ via }) => via !== undefined && special.add(via));
  }
  return special;
}
