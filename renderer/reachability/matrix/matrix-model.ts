import { MAX_SINGLE_ROWS, type TableCell } from "../../../shared/reachability/table.ts";
import { parseIpv4 } from "../../../shared/reachability/ipv4.ts";
import { parseIpv6 } from "../../../shared/reachability/ipv6/address.ts";
import { ipv4Of, ipv6Of } from "../../../shared/reachability/remedies/first-address.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { NodeKind, Topology } from "../../../shared/topology/document.ts";
import { isInterface, stackOf } from "../../../shared/topology/effective.ts";
import type { MacvlanMode } from "../../../shared/topology/nodes/macvlan.ts";
import { indexTopology, type InterfaceNode } from "../../../shared/topology/topology-index.ts";
import type { Analysis, Question } from "../../analysis/analysis.ts";
import { endName, type EndName } from "../end-name.ts";
import { lookUp, type ReachLookup } from "../reach-lookup.ts";
import { blockedBy, type BlockedCount } from "./blocked-count.ts";

/** A row and column: one interface, or a group that the rules cannot tell apart. */
export interface MatrixHead {
  readonly key: string;
  /** Of the first member. */
  readonly name: EndName;
  readonly kind: NodeKind;
  readonly mode: MacvlanMode | null;
  /** Of a single interface. */
  readonly address: string | null;
  readonly members: readonly NodeId[];
  /** Number of its class. */
  readonly group: number;
  /** A folded group, a member of an unfolded one, or an interface by itself. */
  readonly role: "folded" | "member" | "single";
  /** Interfaces that it cannot reach, by the question that is asked. */
  readonly blocked: number;
}

export type MatrixSort = "document" | "name" | "kind" | "address" | "blocked";

export const MATRIX_SORTS: readonly MatrixSort[] = [
  "document",
  "name",
  "kind",
  "address",
  "blocked",
];

/** What the matrix shows, whichever part of it is on the screen. */
export interface MatrixModel {
  readonly topology: Topology;
  readonly heads: readonly MatrixHead[];
  /** Groups exist: there are more interfaces than are listed one by one. */
  readonly grouped: boolean;
  readonly cell: (row: number, column: number) => TableCell;
}

export interface MatrixOptions {
  readonly question: Question;
  readonly sort: MatrixSort;
  /** First members of the groups that are unfolded: they outlive edits, numbers do not. */
  readonly unfolded: ReadonlySet<NodeId>;
}

/** Lays out the matrix of an analysis. */
export function matrixModel(
  { topology, reach }: Pick<Analysis, "topology" | "reach">,
  { question, sort, unfolded }: MatrixOptions,
): MatrixModel {
  const lookup = lookUp(reach);
  const grouped = lookup.classOf.size > MAX_SINGLE_ROWS;
  const makeHead = headMaker(topology, question, blockedBy(topology, lookup, question));
  const heads = reach.classes.flatMap((members, group) => {
    const [first] = members;
    const isFolded = grouped && members.length > 1 && first !== undefined && !unfolded.has(first);
    if (isFolded) {
      return [makeHead(members, group, "folded")];
    }
    const role = grouped && members.length > 1 ? "member" : "single";
    return members.map((member) => makeHead([member], group, role));
  });
  const sorted = sortHeads(heads, sort, topology);
  return {
    topology,
    heads: sorted,
    grouped,
    cell: (row, column) => {
      const [from, to] = [sorted[row], sorted[column]];
      const cell = cellOf(lookup, from, to);
      return from && to && isOneMachine(topology, from, to) ? { ...cell, ...ONE_MACHINE } : cell;
    },
  };
}

const ONE_MACHINE = { ping: "local", ping6: "local" } as const;

const NO_CELL: TableCell = { unicast: 0, broadcast: 0, ping: null, ping6: null, self: false };

function cellOf(
  lookup: ReachLookup,
  from: MatrixHead | undefined,
  to: MatrixHead | undefined,
): TableCell {
  if (!from || !to) {
    return NO_CELL;
  }
  const isOne = from === to && from.role !== "folded";
  const [only] = from.members;
  return isOne && only !== undefined
    ? (lookup.cell(only, only) ?? NO_CELL)
    : between(lookup, from, to);
}

/** Two interfaces of one stack are one machine, whether they have addresses or not. */
function isOneMachine(topology: Topology, from: MatrixHead, to: MatrixHead): boolean {
  const index = indexTopology(topology);
  const [a, b] = [from, to].map(({ members: [first] }) => {
    const node = first === undefined ? undefined : index.nodes.get(first);
    return node && isInterface(node) ? stackOf(index, node) : undefined;
  });
  return from !== to && a !== undefined && a === b;
}

/** Two members of one class are unlike one and the same interface. */
function between(lookup: ReachLookup, from: MatrixHead, to: MatrixHead): TableCell {
  return lookup.between(from.group, to.group);
}

type HeadMaker = (
  members: readonly NodeId[],
  group: number,
  role: MatrixHead["role"],
) => MatrixHead;

function headMaker(topology: Topology, question: Question, blocked: BlockedCount): HeadMaker {
  const index = indexTopology(topology);
  return (members, group, role) => {
    const [first] = members;
    const node = first === undefined ? undefined : index.nodes.get(first);
    return {
      key: `${role === "folded" ? "group" : "end"}:${first ?? group}`,
      name: first === undefined ? "" : endName(topology, first),
      kind: node?.kind ?? "note",
      mode: node?.kind === "macvlan" ? node.mode : null,
      address: role !== "folded" && node && isInterface(node) ? addressFor(question, node) : null,
      members,
      group,
      role,
      blocked: first === undefined ? 0 : blocked(first, group),
    };
  };
}

/** The address that is asked for; where that is IPv4 and there is none, the other. */
function addressFor(question: Question, node: InterfaceNode): string | null {
  const six = ipv6Of(node);
  return (question === "ping6" ? six : (ipv4Of(node) ?? six)) ?? null;
}

const KIND_ORDER: readonly NodeKind[] = ["nic", "bond", "bridge", "macvlan", "veth", "station"];

function sortHeads(
  heads: readonly MatrixHead[],
  sort: MatrixSort,
  topology: Topology,
): readonly MatrixHead[] {
  const place = new Map(topology.nodes.map(({ id }, at) => [id, at]));
  const at = ({ members: [first] }: MatrixHead): number =>
    first === undefined ? 0 : (place.get(first) ?? 0);
  const byDocument = (a: MatrixHead, b: MatrixHead): number => at(a) - at(b);
  const compare: Readonly<Record<MatrixSort, (a: MatrixHead, b: MatrixHead) => number>> = {
    document: byDocument,
    name: (a, b) => textOf(a.name).localeCompare(textOf(b.name), undefined, { numeric: true }),
    kind: (a, b) =>
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || modeOf(a).localeCompare(modeOf(b)),
    address: (a, b) => compareAddresses(a.address, b.address),
    blocked: (a, b) => b.blocked - a.blocked,
  };
  return [...heads].sort((a, b) => compare[sort](a, b) || byDocument(a, b));
}

/** "host" stands first in every language. */
function textOf(name: EndName): string {
  return typeof name === "string" ? name : "";
}

function modeOf({ mode }: MatrixHead): string {
  return mode ?? "";
}

/** Addresses in the order of their numbers, IPv4 first; without one, last. */
function compareAddresses(a: string | null, b: string | null): number {
  const [one, other] = [a, b].map((address) => address !== null && numberOf(address));
  if (typeof one !== "bigint" || typeof other !== "bigint") {
    return Number(typeof other === "bigint") - Number(typeof one === "bigint");
  }
  return one < other ? -1 : Number(one > other);
}

function numberOf(address: string): bigint {
  return parseIpv6(address) ?? BigInt(parseIpv4(address) ?? 0);
}
