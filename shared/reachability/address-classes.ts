import { mask, type Prefix } from "./ipv4.ts";
import type { Stack } from "./stack.ts";

interface KnownPrefix extends Prefix {
  /** Which stack sends it where. */
  readonly routes: string[];
}

/**
 * Sorts addresses by how every stack routes to them.
 *
 * Two addresses with one result are reached by the same interface and gateway from everywhere. An
 * address that is a gateway, or stands on two interfaces, is a class of its own.
 */
export function addressClasses(stacks: readonly Stack[]): (address: number) => string {
  const special = specialAddresses(stacks);
  const prefixes = collectPrefixes(stacks);
  const lengths = [...new Set([...prefixes.values()].map(({ length }) => length))].sort(
    (a, b) => b - a,
  );
  const names = new Map<string, number>();
  const classOfPrefix = new Map<string, number>();
  const classBelow = (address: number, below: number): number => {
    for (const length of lengths.filter((candidate) => candidate < below)) {
      const found = classOfPrefix.get(keyOf({ network: mask(address, length), length }));
      if (found !== undefined) {
        return found;
      }
    }
    return -1;
  };
  for (const prefix of [...prefixes.values()].sort((a, b) => a.length - b.length)) {
    const name = `${classBelow(prefix.network, prefix.length)}|${prefix.routes.sort().join()}`;
    names.set(name, names.get(name) ?? names.size);
    classOfPrefix.set(keyOf(prefix), names.get(name) ?? -1);
  }
  return (address) =>
    special.has(address) ? `=${address}` : `~${classBelow(address, MORE_THAN_ALL)}`;
}

const MORE_THAN_ALL = 33;

function keyOf({ network, length }: Prefix): string {
  return `${network}/${length}`;
}

function collectPrefixes(stacks: readonly Stack[]): ReadonlyMap<string, KnownPrefix> {
  const prefixes = new Map<string, KnownPrefix>();
  stacks.forEach((stack, number) => {
    for (const route of stack.routes) {
      const key = keyOf(route);
      const known = prefixes.get(key) ?? { ...route, routes: [] };
      known.routes.push(`${number}>${route.device}@${route.via ?? ""}`);
      prefixes.set(key, known);
    }
  });
  return prefixes;
}

function specialAddresses(stacks: readonly Stack[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const special = new Set<number>();
  for (const stack of stacks) {
    for (const { address } of [...stack.addresses.values()].flat()) {
      (seen.has(address) ? special : seen).add(address);
    }
    stack.routes.forEach(({ via }) => via !== undefined && special.add(via));
  }
  return special;
}
