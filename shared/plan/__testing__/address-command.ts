import { isWithin, networkOf } from "../ip-network.ts";
import type { LiveAddress } from "../live-state.ts";
import { KernelError, type SimLink, type SimNamespace } from "./kernel-state.ts";

/** `ip address …` in a namespace. */
export function addressCommand(namespace: SimNamespace, words: readonly string[]): void {
  const [verb, cidr = "", ...rest] = words;
  const name = rest[rest.indexOf("dev") + 1];
  const link = namespace.links.find((one) => one.name === name);
  if (!link) {
    throw new KernelError(`Cannot find device "${name ?? ""}"`);
  }
  const there = link.addresses.find((one) => one.cidr === cidr);
  if (verb === "del") {
    if (!there) {
      throw new KernelError("Cannot assign requested address");
    }
    removeAddress(link, there);
    return;
  }
  if (there) {
    if (verb === "add") {
      throw new KernelError("File exists");
    }
    return;
  }
  addAddress(link, addressOf(cidr, rest));
}

function addressOf(cidr: string, words: readonly string[]): LiveAddress {
  const word = (key: string): string | null =>
    words.includes(key) ? (words[words.indexOf(key) + 1] ?? null) : null;
  const metric = word("metric");
  const { family } = networkOf(cidr);
  return {
    cidr,
    family,
    scope: word("scope") ?? "global",
    dynamic: false,
    peer: null,
    label: word("label") ?? (family === "inet" ? word("dev") : null),
    broadcast: word("broadcast"),
    noprefixroute: words.includes("noprefixroute"),
    metric: metric === null ? null : Number(metric),
  };
}

function addAddress(link: SimLink, address: LiveAddress): void {
  if (address.family === "inet6" && !link.ipv6) {
    throw new KernelError("IPv6 is disabled on this device");
  }
  link.addresses.push(address);
  if (link.up) {
    addConnected(link, address);
  }
}

/** The connected route of an address; a secondary address brings none. */
function addConnected(link: SimLink, address: LiveAddress): void {
  const { family, network, prefix, address: ip } = networkOf(address.cidr);
  const bits = family === "inet" ? 32 : 128;
  const subnet = networkOf(address.cidr);
  const primary = link.addresses.find((one) => networkOf(one.cidr).network === subnet.network);
  const { routes } = link.namespace;
  const there = routes.some(
    (route) => route.dev === link.name && route.to === network && route.protocol === "kernel",
  );
  if (
    address.noprefixroute ||
    primary !== address ||
    there ||
    (family === "inet" && prefix === bits)
  ) {
    return;
  }
  routes.push({
    family,
    to: network,
    via: null,
    dev: link.name,
    src: family === "inet" ? ip : null,
    protocol: "kernel",
    scope: family === "inet" ? "link" : null,
    metric: address.metric ?? (family === "inet" ? null : 256),
    onlink: false,
    complex: false,
  });
}

/** `__inet_del_ifa` with promote_secondaries off, `fib_del_ifaddr` and `fib_disable_ip`. */
function removeAddress(link: SimLink, address: LiveAddress): void {
  const subnet = networkOf(address.cidr);
  const inSubnet = link.addresses.filter(
    (one) => one.family === "inet" && networkOf(one.cidr).network === subnet.network,
  );
  const gone = inSubnet[0] === address ? inSubnet : [address];
  link.addresses = link.addresses.filter((one) => !gone.includes(one));
  dropRoutes(link, gone);
}

function dropRoutes(link: SimLink, gone: readonly LiveAddress[]): void {
  const { namespace } = link;
  const left = new Set(
    namespace.links.flatMap((one) => one.addresses.map(({ cidr }) => networkOf(cidr).address)),
  );
  const lost = new Set(
    gone.map(({ cidr }) => networkOf(cidr).address).filter((ip) => !left.has(ip)),
  );
  const own = new Set(gone.map(({ cidr }) => networkOf(cidr).address));
  const networks = new Set(link.addresses.map(({ cidr }) => networkOf(cidr).network));
  const empty = !link.addresses.some(({ family }) => family === "inet");
  namespace.routes = namespace.routes.filter((route) => {
    const mine = route.dev === link.name;
    if (mine && route.protocol === "kernel") {
      return route.family === "inet" ? !own.has(route.src ?? "") && !empty : networks.has(route.to);
    }
    const flushed = mine && empty && route.family === "inet";
    // IPv6 keeps the route and forgets its source (`rt6_remove_prefsrc`).
    return !flushed && !(route.family === "inet" && lost.has(route.src ?? ""));
  });
}

/** A link that goes down loses its routes and IPv6 addresses. */
export function flushDown(link: SimLink): void {
  link.addresses = link.addresses.filter(({ family }) => family === "inet");
  link.namespace.routes = link.namespace.routes.filter(({ dev }) => dev !== link.name);
}

/** A link that goes up gets its link-local address and its connected routes. */
export function raise(link: SimLink): void {
  if (link.ipv6 && link.ethernet) {
    link.addresses.push({
      ...addressOf(`fe80::${(link.mac ?? "0").slice(-5).replace(":", "")}/64`, []),
      scope: "link",
      label: null,
    });
  }
  for (const address of link.addresses) {
    addConnected(link, address);
  }
}

/** Whether a gateway is in a connected network of the link. */
export function isReachable(link: SimLink, via: string): boolean {
  const { routes } = link.namespace;
  return routes.some(
    ({ dev, to, via: next }) => dev === link.name && next === null && isWithin(via, networkOf(to)),
  );
}
