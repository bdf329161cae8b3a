import type { NodeId } from "../topology/brand.ts";
import type { Topology } from "../topology/document.ts";
import { indexTopology } from "../topology/topology-index.ts";
import { labelOf } from "./explain/labels.ts";
import { interfacesOf } from "./interfaces.ts";
import { classesOf, reachability } from "./matrix.ts";
import { PING_VERDICTS, type Reachability, type ReachabilityClasses } from "./reachability.ts";
import type { Pings } from "./relations/ping-question.ts";
import { questionsOf, type Question } from "./relations/question.ts";

/** Up to this many interfaces stand in a table one by one, more as groups. */
export const MAX_SINGLE_ROWS = 24;

/** A row and column of a table: one interface, or several that the rules cannot tell apart. */
export interface TableHead {
  /** Of the first member. */
  readonly label: string;
  readonly members: readonly NodeId[];
}

/** What one sends to another: copies of a frame, and what pings do. */
export interface TableCell extends Pings {
  readonly unicast: number;
  readonly broadcast: number;
  /** The sender itself; what comes back of its own broadcast is in `broadcast`. */
  readonly self: boolean;
}

/** A result for people to read; rows send, columns receive. */
export interface ReachTable {
  readonly grouped: boolean;
  /** Of which there is a matrix. */
  readonly questions: readonly Question[];
  readonly heads: readonly TableHead[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * Makes a table of a document's result, grouped when it has many interfaces.
 *
 * In a group's own cell stands what passes between two of its members.
 */
export function reachTable(topology: Topology, singles: number = MAX_SINGLE_ROWS): ReachTable {
  return interfacesOf(topology).length <= singles
    ? pairTable(topology, reachability(topology))
    : classTable(topology, classesOf(topology));
}

/** Makes a table with a row for every interface of a result. */
export function pairTable(topology: Topology, result: Reachability): ReachTable {
  const heads = pairHeads(topology, result);
  const rows = heads.map((_, row) => pairRow(result, row));
  return { grouped: false, questions: questionsOf(topology), heads, rows };
}

/** The rows and columns of {@link pairTable}. */
export function pairHeads(topology: Topology, result: Reachability): readonly TableHead[] {
  return result.interfaces.map((id) => headOf(topology, [id]));
}

/** One row of {@link pairTable}: 5,000 rows of cells at once would be gigabytes. */
export function pairRow(result: Reachability, row: number): readonly TableCell[] {
  const size = result.interfaces.length;
  return result.interfaces.map((_, column) => cellAt(result, row * size + column, row === column));
}

/** Makes a table with a row for every class. */
export function classTable(topology: Topology, result: ReachabilityClasses): ReachTable {
  const size = result.classes.length;
  const heads = result.classes.map((members) => headOf(topology, members));
  const rows = result.classes.map((members, row) =>
    heads.map((_, column) => {
      const alone = row === column && members.length === 1;
      const cell = cellAt(result, row * size + column, alone);
      return alone ? { ...cell, broadcast: result.echoed[row] ?? 0 } : cell;
    }),
  );
  return { grouped: true, questions: questionsOf(topology), heads, rows };
}

function headOf(topology: Topology, members: readonly NodeId[]): TableHead {
  const index = indexTopology(topology);
  const [first] = members;
  return { label: first === undefined ? "" : labelOf(index, first), members };
}

interface Matrices {
  readonly unicast: Uint8Array;
  readonly broadcast: Uint8Array;
  readonly ping: Uint8Array;
  readonly ping6: Uint8Array;
}

function cellAt(
  { unicast, broadcast, ping, ping6 }: Matrices,
  at: number,
  self: boolean,
): TableCell {
  return {
    unicast: unicast[at] ?? 0,
    broadcast: broadcast[at] ?? 0,
    ping: PING_VERDICTS[ping[at] ?? 0] ?? null,
    ping6: PING_VERDICTS[ping6[at] ?? 0] ?? null,
    self,
  };
}
