import { message, type Message } from "../../messages/message.ts";
import { ok } from "../../result.ts";
import type { CableId, NodeId } from "../brand.ts";
import type { Cable } from "../cable.ts";
import type { NodeOf, Position, Topology, TopologyNode } from "../document.ts";
import { renameReferences } from "../references.ts";
import { indexTopology } from "../topology-index.ts";
import type { DuplicateCommand, Fragment, PasteCommand } from "./command.ts";
import type { EditResult } from "./edit.ts";
import { findNode } from "./find.ts";
import { freeIdAfter, idsIn } from "./free-ids.ts";
import { renameCopies } from "./free-names.ts";
import { nameOf } from "./names.ts";
import { withCables, withPositions } from "./replace.ts";

/** How far a duplicate stands from its original when nothing is said, in canvas pixels. */
const BESIDE: Position = { x: 40, y: 40 };

/** Copies nodes within the document, with the cables between them. */
export function duplicate(document: Topology, command: DuplicateCommand): EditResult {
  for (const id of command.ids) {
    const node = findNode(document, id);
    if (!node.ok) {
      return node;
    }
  }
  const fragment = fragmentOf(document, command.ids);
  const copied = insert(document, fragment, command.offset ?? BESIDE);
  return ok({ document: copied, label: copyLabel("duplicate", fragment) });
}

/** Puts a fragment in, from this document or another. */
export function paste(document: Topology, { fragment, offset }: PasteCommand): EditResult {
  return ok({
    document: insert(document, fragment, offset ?? { x: 0, y: 0 }),
    label: copyLabel("paste", fragment),
  });
}

/** Takes nodes, the cables between them and their places out for the clipboard; nothing changes. */
export function fragmentOf(document: Topology, ids: readonly NodeId[]): Fragment {
  const chosen = new Set<string>(ids);
  const positions = Object.entries(document.positions ?? {});
  return {
    nodes: document.nodes.filter(({ id }) => chosen.has(id)),
    cables: (document.cables ?? []).filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    positions: Object.fromEntries(positions.filter(([id]) => chosen.has(id))),
  };
}

function insert(document: Topology, fragment: Fragment, offset: Position): Topology {
  const taken = idsIn(document);
  const renamed = new Map<string, NodeId>();
  for (const { id } of [...fragment.nodes, ...(fragment.cables ?? [])]) {
    const free = taken.has(id) ? freeIdAfter(id, taken) : id;
    taken.add(free);
    renamed.set(id, free);
  }
  const rename = (id: string): string => renamed.get(id) ?? id;
  const nodes = fragment.nodes.map((node) => copyNode(document, node, rename));
  const added = { ...document, nodes: [...document.nodes, ...nodes] };
  const named = renameCopies(added, new Set(nodes));
  const cables = (fragment.cables ?? []).map((cable) => copyCable(cable, rename));
  const places = Object.entries(fragment.positions ?? {}).map(
    ([id, { x, y }]) => [rename(id), { x: x + offset.x, y: y + offset.y }] as const,
  );
  const cabled =
    cables.length > 0 ? withCables(named, [...(document.cables ?? []), ...cables]) : named;
  return withPositions(cabled, Object.fromEntries(places));
}

/**
 * Copies a node under its new id.
 *
 * What can exist only once does not come along when the original stays: a MAC, being the local
 * host, and a port that belongs to the original's bridge or bond.
 */
function copyNode(
  document: Topology,
  node: TopologyNode,
  rename: (id: string) => string,
): TopologyNode {
  const id = rename(node.id);
  const copy = { ...renameReferences(node, rename), id };
  if (id === node.id) {
    return copy as TopologyNode;
  }
  const single = ["mac", "guestMac", "local"];
  const entries = Object.entries(copy).filter(([key]) => !single.includes(key));
  const bare = Object.fromEntries(entries) as unknown as TopologyNode;
  const { bridgeOfPort, bondOfPort } = indexTopology(document);
  if (bare.kind === "bridge" && bare.ports) {
    return { ...bare, ports: bare.ports.filter((port) => !bridgeOfPort(port)) };
  }
  return bare.kind === "bond" ? copyBond(bare, (port) => !bondOfPort(port)) : bare;
}

function copyBond(bond: NodeOf<"bond">, isFree: (port: NodeId) => boolean): NodeOf<"bond"> {
  const { ports, primary, ...rest } = bond;
  return {
    ...rest,
    ...(ports ? { ports: ports.filter(isFree) } : {}),
    ...(primary !== undefined && isFree(primary) ? { primary } : {}),
  };
}

function copyCable(cable: Cable, rename: (id: string) => string): Cable {
  return { ...renameReferences(cable, rename), id: rename(cable.id) as CableId };
}

function copyLabel(verb: "duplicate" | "paste", { nodes }: Fragment): Message {
  const [only] = nodes;
  return only && nodes.length === 1
    ? message(`command.${verb}`, { name: nameOf(only) })
    : message(`command.${verb}Many`, { count: nodes.length });
}
