import type { World } from "./world.ts";

/** What may differ between two equal states: numbers that the kernel gives and what it counts. */
const PASSING = new Set([
  "ifindex",
  "link_index",
  "link_netnsid",
  "promiscuity",
  "allmulti",
  "valid_life_time",
  "preferred_life_time",
  "stats",
  "stats64",
]);

type Row = Readonly<Record<string, unknown>>;

/**
 * The whole network of a world as text, equal for equal states.
 *
 * `ip -details -json` of links, addresses and routes of the own and every named namespace.
 */
export function snapshot(world: World): string {
  const names = world.sh("ls /run/netns").split("\n").filter(Boolean).sort();
  awaitDuplicateDetection(world, names);
  const all = [null, ...names].map((name) => {
    const ip = name === null ? "ip" : `ip -n ${name}`;
    const ask = (what: string): readonly Row[] =>
      JSON.parse(world.sh(`${ip} -json -details ${what}`) || "[]") as readonly Row[];
    return {
      name,
      links: sorted(ask("address show"), "ifname"),
      routes: sorted([...ask("route show table all"), ...ask("-6 route show table all")], "dst"),
      rules: ask("rule show"),
    };
  });
  return JSON.stringify(all, withoutPassing, 1);
}

/**
 * Waits until every address is the machine's own: a new IPv6 address is "tentative" for a second
 * (RFC 4862, 5.4), in which it answers nobody.
 *
 * @param names of the namespaces beside the world's own
 */
export function awaitDuplicateDetection(world: World, names: readonly string[]): void {
  const asks = ["ip", ...names.map((name) => `ip -n ${name}`)];
  const ask = asks.map((ip) => `${ip} -6 address show tentative`).join("; ");
  world.sh(`for try in $(seq 50); do [ -z "$(${ask})" ] && exit 0; sleep 0.1; done; exit 1`);
}

function withoutPassing(key: string, value: unknown): unknown {
  return PASSING.has(key) || key.endsWith("_timer") ? undefined : value;
}

function sorted(rows: readonly Row[], key: string): readonly Row[] {
  const order = (row: Row): string => `${String(row[key])} ${JSON.stringify(row)}`;
  return [...rows].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
