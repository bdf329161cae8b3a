import type { LiveLink, LiveNamespace, LiveRoute, LiveState } from "../../live-state.ts";

/** A live link for tests: an Ethernet NIC that is up, but for what is said. */
export function liveLink(index: number, name: string, more: Partial<LiveLink> = {}): LiveLink {
  return {
    index,
    name,
    kind: null,
    ethernet: true,
    mac: `52:54:00:00:00:${index.toString(16).padStart(2, "0")}`,
    mtu: 1500,
    up: true,
    carrier: true,
    parent: null,
    master: null,
    alias: null,
    group: 0,
    promiscuity: 0,
    wireless: false,
    macvlan: null,
    vlanId: null,
    addresses: [],
    ...more,
  };
}

export function liveNamespace(
  name: string | null,
  inode: number,
  links: readonly LiveLink[],
  routes: readonly LiveRoute[] = [],
): LiveNamespace {
  return { name, inode, processes: null, readable: true, links, routes };
}

export function liveState(...namespaces: readonly LiveNamespace[]): LiveState {
  return { namespaces, unseen: [], managers: {} };
}

/** The default route that `ip route add default via VIA dev DEV` makes. */
export function defaultRoute(via: string, dev: string, more: Partial<LiveRoute> = {}): LiveRoute {
  return {
    family: "inet",
    to: "0.0.0.0/0",
    via,
    dev,
    src: null,
    protocol: "boot",
    scope: "global",
    metric: null,
    onlink: false,
    complex: false,
    ...more,
  };
}

/** A child's parent in the same namespace. */
export function on(index: number, name: string): Pick<LiveLink, "parent"> {
  return { parent: { index, name, elsewhere: false } };
}

/** A child's parent, or a veth's other end, in another namespace; undefined: not found. */
export function onElsewhere(
  index: number,
  name: string | null,
  namespace: string | null | undefined,
): Pick<LiveLink, "parent"> {
  const found = namespace === undefined ? {} : { namespace };
  return { parent: { index, name, elsewhere: true, netnsid: 0, ...found } };
}

/** A static IPv4 or IPv6 address. */
export function address(
  cidr: string,
  more: Partial<LiveLink["addresses"][number]> = {},
): LiveLink["addresses"][number] {
  return {
    cidr,
    family: cidr.includes(":") ? "inet6" : "inet",
    scope: "global",
    dynamic: false,
    peer: null,
    label: null,
    broadcast: null,
    noprefixroute: false,
    metric: null,
    ...more,
  };
}

/** Options of a macvlan child in one mode. */
export function mode(name: string): Pick<LiveLink, "kind" | "macvlan"> {
  return {
    kind: "macvlan",
    macvlan: { mode: name, sourceMacs: [], nodst: false, nopromisc: false, bcqueuelen: 1000 },
  };
}
