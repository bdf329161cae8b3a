import { ownerOf } from "../plan/group.ts";
import type { LiveContainer } from "../plan/live/containers.ts";
import type { LiveLink, LiveNamespace, LiveState } from "../plan/live-state.ts";
import type { DocumentId, NodeId } from "../topology/brand.ts";
import type { Cable } from "../topology/cable.ts";
import type { TopologyNode } from "../topology/document.ts";
import { classifyLinks, type Role } from "./classify-link.ts";
import { Skipped } from "./skipped.ts";
import { UniqueIds } from "./unique-ids.ts";

/** A document while it is being made; lists are added to as it grows. */
export interface Draft {
  readonly document: DocumentId;
  readonly live: LiveState;
  readonly host: LiveNamespace;
  readonly hostId: NodeId;
  readonly ids: UniqueIds;
  readonly nodes: TopologyNode[];
  readonly cables: Cable[];
  readonly skipped: Skipped;
  /** Links of kinds that we make, made by somebody else or from another document. */
  readonly notOurs: string[];
  /** The links of the host's own stack that have a node, by index. */
  readonly drawn: Map<number, DrawnLink>;
  /** The host's ends of veth pairs on a bridge, by index, until their other end was found. */
  readonly ports: Map<number, LiveLink>;
  /** Takes the id of a link's node: that of its alias where we made it, else of its name. */
  readonly idOf: (link: LiveLink, name: string) => NodeId;
}

/** A link of the host's own stack and its node. */
export interface DrawnLink {
  readonly link: LiveLink;
  readonly id: NodeId;
  readonly as: "nic" | "bond" | "vlan" | "bridge" | "macvlan";
}

const NOTHING: LiveNamespace = {
  name: null,
  inode: 0,
  processes: null,
  readable: false,
  links: [],
  routes: [],
};

/** Decides which links of the host are drawn, and under which id. */
export function startDraft(
  live: LiveState,
  document: DocumentId,
  containers: readonly LiveContainer[],
): Draft {
  const host = live.namespaces[0] ?? NOTHING;
  const ids = new UniqueIds();
  const hostId = ids.take("host");
  const roles = classifyLinks(host, [
    ...live.namespaces.slice(1),
    ...containers.map(({ namespace }) => namespace),
  ]);
  const reserved = reserveOurs(live, roles, ids);
  const draft: Draft = {
    document,
    live,
    host,
    hostId,
    ids,
    nodes: [],
    cables: [],
    skipped: new Skipped(),
    notOurs: [],
    drawn: new Map(),
    ports: new Map(),
    idOf: (link, name) => reserved.get(link) ?? ids.take(name),
  };
  place(draft, roles);
  return draft;
}

/** Our own links keep their node ids, whatever document they came from. */
function reserveOurs(
  live: LiveState,
  roles: ReadonlyMap<LiveLink, Role>,
  ids: UniqueIds,
): ReadonlyMap<LiveLink, NodeId> {
  const reserved = new Map<LiveLink, NodeId>();
  for (const link of live.namespaces.flatMap(({ links }) => links)) {
    const role = roles.get(link)?.as;
    const owner = ownerOf(link.alias);
    const id =
      owner && role !== "port" && role !== "skip" ? ids.takeExactly(owner.node) : undefined;
    if (id !== undefined) {
      reserved.set(link, id);
    }
  }
  return reserved;
}

function place(draft: Draft, roles: ReadonlyMap<LiveLink, Role>): void {
  const byIndex = new Map([...roles.keys()].map((link) => [link.index, link]));
  for (const [link, role] of roles) {
    switch (role.as) {
      case "skip":
        draft.skipped.add(role.reason, link.name);
        break;
      case "port":
        draft.ports.set(link.index, link);
        break;
      case "vlan":
      case "macvlan":
        if (!standsOnDrawn(link, roles, byIndex)) {
          draft.skipped.add({ why: role.as === "vlan" ? "vlan" : "parentNotDrawn" }, link.name);
          break;
        }
        draft.drawn.set(link.index, { link, as: role.as, id: draft.idOf(link, link.name) });
        break;
      case "nic":
      case "bond":
      case "bridge":
        draft.drawn.set(link.index, { link, as: role.as, id: draft.idOf(link, link.name) });
        break;
      default:
        role satisfies never;
    }
  }
}

/** Whether the chain of parents ends in what is drawn; VLANs stand on NICs and bonds only. */
function standsOnDrawn(
  link: LiveLink,
  roles: ReadonlyMap<LiveLink, Role>,
  byIndex: ReadonlyMap<number, LiveLink>,
): boolean {
  let child = link;
  for (let depth = 0; depth < 16; depth += 1) {
    const parent = byIndex.get(child.parent?.index ?? 0);
    const role = parent && roles.get(parent)?.as;
    const isBase = role === "nic" || role === "bond";
    if (isBase || (role === "bridge" && roles.get(child)?.as === "macvlan")) {
      return true;
    }
    if (!parent || role !== "vlan") {
      return false;
    }
    child = parent;
  }
  return false;
}

/** The node of a link's lower device; undefined when it is not drawn. */
export function parentOf(draft: Draft, link: LiveLink): DrawnLink | undefined {
  return link.parent ? draft.drawn.get(link.parent.index) : undefined;
}

/** Remembers a drawn link that the document's plan will leave alone. */
export function noteOwner(draft: Draft, link: LiveLink, label = link.name): void {
  if (ownerOf(link.alias)?.document !== draft.document) {
    draft.notOurs.push(label);
  }
}
