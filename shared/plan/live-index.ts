import type { DocumentId } from "../topology/brand.ts";
import { ownerOf } from "./group.ts";
import { networkOf } from "./ip-network.ts";
import type { LiveLink, LiveNamespace, LiveRoute, LiveState } from "./live-state.ts";

/** A link and where it lives; `namespace` null: the host's own stack. */
export interface PlacedLink {
  readonly namespace: string | null;
  readonly link: LiveLink;
}

/** Look-ups over live state, made once per plan. */
export interface LiveIndex {
  readonly state: LiveState;
  readonly host: LiveNamespace;
  readonly namespace: (name: string | null) => LiveNamespace | undefined;
  readonly link: (namespace: string | null, name: string) => LiveLink | undefined;
  /** Children (macvlan, macvtap, VLAN) of a link of the host's own stack, wherever they live. */
  readonly childrenOf: (name: string) => readonly PlacedLink[];
  /** Ports of a bridge of the host's own stack. */
  readonly portsOf: (bridge: string) => readonly LiveLink[];
  /** Name of the lower device in the host's own stack; null: none, or it is elsewhere. */
  readonly lowerOf: (placed: PlacedLink) => string | null;
  readonly all: readonly PlacedLink[];
  /** Whether a link of a namespace has the address (without prefix length). */
  readonly hasAddress: (namespace: string | null, address: string) => boolean;
  readonly withAlias: (alias: string) => readonly PlacedLink[];
  /** Routes of the main table through one link. */
  readonly routesOf: (namespace: string | null, dev: string) => readonly LiveRoute[];
}

const EMPTY: LiveNamespace = {
  name: null,
  inode: 0,
  processes: null,
  readable: true,
  links: [],
  routes: [],
};

export function indexLive(state: LiveState): LiveIndex {
  const namespaces = new Map(state.namespaces.map((one) => [one.name, one]));
  const host = namespaces.get(null) ?? EMPTY;
  const byName = new Map<string | null, Map<string, LiveLink>>();
  for (const one of state.namespaces) {
    byName.set(one.name, new Map(one.links.map((link) => [link.name, link])));
  }
  const hostNames = new Map(host.links.map((link) => [link.index, link.name]));
  const lowerOf = (placed: PlacedLink): string | null => lowerName(placed, hostNames);
  const all = state.namespaces.flatMap(({ name, links }) =>
    links.map((link) => ({ namespace: name, link })),
  );
  const children = groupBy(all.filter(isChild), lowerOf);
  const ports = groupBy(host.links, (link) => link.master);
  const aliases = groupBy(all, ({ link }) => link.alias);
  const routes = new Map(
    state.namespaces.map((one) => [one.name, groupBy(one.routes, ({ dev }) => dev)]),
  );
  return {
    state,
    host,
    namespace: (name) => namespaces.get(name),
    link: (namespace, name) => byName.get(namespace)?.get(name),
    childrenOf: (name) => children.get(name) ?? [],
    portsOf: (bridge) => ports.get(bridge) ?? [],
    lowerOf,
    all,
    hasAddress: (namespace, address) =>
      namespaces
        .get(namespace)
        ?.links.some(({ addresses }) =>
          addresses.some(({ cidr }) => networkOf(cidr).address === address),
        ) ?? false,
    withAlias: (alias) => aliases.get(alias) ?? [],
    routesOf: (namespace, dev) => routes.get(namespace)?.get(dev) ?? [],
  };
}

function isChild({ link }: PlacedLink): boolean {
  return link.macvlan !== null || link.kind === "vlan";
}

function lowerName(
  { namespace, link }: PlacedLink,
  hostNames: ReadonlyMap<number, string>,
): string | null {
  const { parent } = link;
  if (!parent || link.kind === "veth") {
    return null;
  }
  if (!parent.elsewhere) {
    return namespace === null ? parent.name : null;
  }
  if (parent.namespace !== undefined) {
    return parent.namespace === null ? parent.name : null;
  }
  // Not found by the reader: an index of the own stack is the best that can be said.
  return namespace === null ? null : (hostNames.get(parent.index) ?? null);
}

/** Sorts items into lists by a key; those without one are left out. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) {
      continue;
    }
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}

const MADE_KINDS: readonly (string | null)[] = ["macvlan", "macvtap", "bridge", "vlan", "veth"];

/**
 * Links that carry the document's alias, wherever they live.
 *
 * Of the kinds that we make only: an alias that somebody put on anything else proves nothing.
 */
export function oursOf(live: LiveIndex, document: DocumentId): readonly PlacedLink[] {
  return live.all.filter(
    ({ link }) => MADE_KINDS.includes(link.kind) && ownerOf(link.alias)?.document === document,
  );
}
