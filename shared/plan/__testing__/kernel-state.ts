import type {
  LiveAddress,
  LiveLink,
  LiveMacvlan,
  LiveNamespace,
  LiveRoute,
  LiveState,
} from "../live-state.ts";

/** What the kernel or iproute2 refuses. */
export class KernelError extends Error {}

/** A link of the simulated kernel; what points at other links points at the objects. */
export interface SimLink {
  name: string;
  namespace: SimNamespace;
  kind: string | null;
  ethernet: boolean;
  mac: string | null;
  mtu: number;
  /** A bridge whose MTU was set does not follow its ports (`BROPT_MTU_SET_BY_USER`). */
  mtuSet: boolean;
  up: boolean;
  master: SimLink | null;
  alias: string | null;
  group: number;
  macvlan:
    | {
        -readonly [Key in keyof LiveMacvlan]: LiveMacvlan[Key];
      }
    | null;
  vlanId: number | null;
  lower: SimLink | null;
  peer: SimLink | null;
  ipv6: boolean;
  addresses: LiveAddress[];
}

export interface SimNamespace {
  readonly kernel: SimKernel;
  name: string | null;
  processes: number | null;
  links: SimLink[];
  routes: LiveRoute[];
}

/** The simulated kernel: its namespaces, the host's own first. */
export interface SimKernel {
  namespaces: SimNamespace[];
  managers: LiveState["managers"];
}

/** Links with `disable_ipv6` on, which live state does not tell. */
const withoutIpv6 = new WeakSet<LiveLink>();

/** Bridges whose MTU was set, which live state does not tell either. */
const withSetMtu = new WeakSet<LiveLink>();

/** Builds the simulated kernel that shows a live state. */
export function kernelOf(state: LiveState): SimKernel {
  const kernel: SimKernel = { namespaces: [], managers: state.managers };
  const byIndex = new Map<string, SimLink>();
  for (const one of state.namespaces) {
    const namespace: SimNamespace = {
      kernel,
      name: one.name,
      processes: one.processes,
      links: [],
      routes: [...one.routes],
    };
    kernel.namespaces.push(namespace);
    for (const link of one.links) {
      const made = linkOf(link, namespace);
      namespace.links.push(made);
      byIndex.set(`${one.name ?? ""} ${link.index}`, made);
    }
  }
  state.namespaces.forEach((one, at) => {
    one.links.forEach((link, position) => {
      const made = kernel.namespaces[at]?.links[position];
      if (made) {
        connect(made, link, one, byIndex);
      }
    });
  });
  return kernel;
}

function linkOf(link: LiveLink, namespace: SimNamespace): SimLink {
  const { name, kind, ethernet, mac, mtu, up, alias, group, macvlan, vlanId } = link;
  return {
    ...{ name, namespace, kind, ethernet, mac, mtu, up, alias, group, vlanId },
    master: null,
    macvlan: macvlan && { ...macvlan },
    lower: null,
    peer: null,
    ipv6: !withoutIpv6.has(link),
    mtuSet: withSetMtu.has(link),
    addresses: [...link.addresses],
  };
}

function connect(
  made: SimLink,
  link: LiveLink,
  namespace: LiveNamespace,
  byIndex: ReadonlyMap<string, SimLink>,
): void {
  const { parent } = link;
  if (parent) {
    const place = parent.elsewhere ? (parent.namespace ?? "") : (namespace.name ?? "");
    const other = byIndex.get(`${place} ${parent.index}`) ?? null;
    made[link.kind === "veth" ? "peer" : "lower"] = other;
  }
  made.master = made.namespace.links.find(({ name }) => name === link.master) ?? null;
}

/** The live state that the simulated kernel shows; indexes are given out anew. */
export function liveOf(kernel: SimKernel): LiveState {
  const indexes = new Map<SimLink, number>();
  for (const namespace of kernel.namespaces) {
    for (const link of namespace.links) {
      indexes.set(link, indexes.size + 1);
    }
  }
  return {
    namespaces: kernel.namespaces.map((one, at) => ({
      name: one.name,
      inode: at + 1,
      processes: one.processes,
      readable: true,
      links: one.links.map((link) => show(link, indexes)),
      routes: [...one.routes],
    })),
    unseen: [],
    managers: kernel.managers,
  };
}

function show(link: SimLink, indexes: ReadonlyMap<SimLink, number>): LiveLink {
  const { name, kind, ethernet, mac, mtu, up, alias, group, macvlan, vlanId, addresses } = link;
  const other = link.lower ?? link.peer;
  const elsewhere = other !== null && other.namespace !== link.namespace;
  const shown: LiveLink = {
    ...{ name, kind, ethernet, mac, mtu, up, alias, group, vlanId },
    index: indexes.get(link) ?? 0,
    carrier: up,
    parent: other && {
      index: indexes.get(other) ?? 0,
      name: other.name,
      elsewhere,
      ...(elsewhere ? { namespace: other.namespace.name } : {}),
    },
    master: link.master?.name ?? null,
    promiscuity: 0,
    wireless: false,
    macvlan: macvlan && { ...macvlan, sourceMacs: [...macvlan.sourceMacs].sort() },
    addresses: [...addresses],
  };
  if (!link.ipv6) {
    withoutIpv6.add(shown);
  }
  if (link.mtuSet) {
    withSetMtu.add(shown);
  }
  return shown;
}

/**
 * What has to be equal after taking back: everything but indexes and the order of links.
 *
 * IPv4 addresses keep their order, because the first of a subnet is its primary. IPv6 link-local
 * ones are the kernel's: a link that is made again has that of its MAC address of then.
 */
export function comparable(state: LiveState): unknown {
  const namespaces = state.namespaces.map(({ name, links, routes, processes }) => ({
    name,
    processes,
    links: links
      .map(({ parent, addresses, ...rest }) => ({
        ...rest,
        index: 0,
        parent: parent && { name: parent.name, elsewhere: parent.elsewhere },
        ipv4: addresses.filter(({ family }) => family === "inet").map(textOf),
        ipv6: addresses
          .filter(({ family, scope }) => family === "inet6" && scope !== "link")
          .map(textOf)
          .sort(),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    routes: routes.map(textOf).sort(),
  }));
  return namespaces.sort((a, b) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
}

/** One line for a flat object, the same whatever the order of its keys. */
function textOf(value: object): string {
  return Object.entries(value)
    .map(([key, one]) => `${key}=${String(one)}`)
    .sort()
    .join(" ");
}
