import { markOf, type CellMark } from "../../../shared/reachability/cell-mark.ts";
import type { TableCell } from "../../../shared/reachability/table.ts";
import type { Question } from "../../analysis/analysis.ts";

/** What a cell says, for its colour, its sign and its sentence. */
export type CellSign =
  | "self"
  | "reaches"
  | "oneWay"
  | "blocked"
  | "local"
  | "race"
  | "frames"
  | "unicastOnly"
  | "broadcastOnly"
  | "nothing";

/** What needs a legend. */
export type LegendSign = Exclude<CellSign, "self">;

/** Signs in the order of the legend. */
export const LEGEND_SIGNS: readonly LegendSign[] = [
  "reaches",
  "oneWay",
  "blocked",
  "local",
  "race",
  "frames",
  "unicastOnly",
  "broadcastOnly",
  "nothing",
];

export interface CellLook {
  readonly sign: CellSign;
  /** Copies that arrive, where their number is the news. */
  readonly copies: number | null;
}

const PING_SIGNS: Readonly<Record<CellMark, CellSign>> = {
  self: "self",
  yes: "reaches",
  no: "blocked",
  local: "local",
  race: "race",
  frames: "frames",
  unicast: "unicastOnly",
  broadcast: "broadcastOnly",
  nothing: "nothing",
};

/** How a cell answers a question; `mirror` is the cell of the way back. */
export function lookOf(question: Question, cell: TableCell, mirror: TableCell): CellLook {
  const there = signOf(question, cell);
  const isOneWay = there === "reaches" && signOf(question, mirror) === "blocked";
  return { sign: isOneWay ? "oneWay" : there, copies: copiesOf(question, cell) };
}

/** Whether the way is closed, for counting and sorting. */
export function isBlocked(question: Question, cell: TableCell): boolean {
  const sign = signOf(question, cell);
  return sign === "blocked" || sign === "nothing";
}

function signOf(question: Question, cell: TableCell): CellSign {
  if (cell.self) {
    return "self";
  }
  return question === "ping" || question === "ping6"
    ? PING_SIGNS[markOf(cell, question)]
    : cell[question] > 0
      ? "reaches"
      : "blocked";
}

function copiesOf(question: Question, cell: TableCell): number | null {
  if (question === "ping" || question === "ping6") {
    return null;
  }
  const copies = cell[question];
  return copies > (cell.self ? 0 : 1) ? copies : null;
}
