import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Remedy } from "../../../shared/reachability/remedies/find-remedies.ts";
import type { Pair } from "../../store/view-store.ts";
import type { MatrixHead, MatrixModel } from "./matrix-model.ts";

/** A cell by its place. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The pair that a cell is about: first members, or two of one group; null: the sender itself. */
export function pairAt({ heads }: MatrixModel, { row, column }: CellPlace): Pair | null {
  const [sender, receiver] = [heads[row], heads[column]];
  const from = sender?.members[0];
  const to = row === column ? receiver?.members[1] : receiver?.members[0];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Whether a cell stands for a pair. */
export function holds(sender: MatrixHead, receiver: MatrixHead, pair: Pair | null): boolean {
  return pair !== null && sender.members.includes(pair.from) && receiver.members.includes(pair.to);
}

/** Whether a remedy changes the verdict of a cell. */
export type IsChanged = (row: number, column: number) => boolean;

/** Finds the cells whose verdict a remedy changes, some pair in them at least. */
export function changedCells({ heads }: MatrixModel, remedy: Remedy | null): IsChanged {
  const changes = remedy?.changes ?? [];
  const place = new Map(heads.flatMap(({ members }, at) => members.map((id) => [id, at] as const)));
  const groups = new Set(changes.flatMap(({ from, to }) => [from, to]));
  const groupsAt = heads.map(() => new Set<readonly NodeId[]>());
  groups.forEach((group) => {
    group.forEach((id) => groupsAt[place.get(id) ?? -1]?.add(group));
  });
  const holdsSome = (at: number, group: readonly NodeId[]): boolean =>
    groupsAt[at]?.has(group) ?? false;
  return (row, column) =>
    (row !== column || heads[row]?.role === "folded") &&
    changes.some(({ from, to }) => holdsSome(row, from) && holdsSome(column, to));
}

/** Where an arrow or page key leads from a cell; undefined: the key is no such one. */
export function placeAfter(
  key: string,
  { row, column }: CellPlace,
  size: number,
  page: number,
): CellPlace | undefined {
  const within = (at: number): number => Math.max(0, Math.min(at, size - 1));
  switch (key) {
    case "ArrowUp":
      return { row: within(row - 1), column };
    case "ArrowDown":
      return { row: within(row + 1), column };
    case "ArrowLeft":
      return { row, column: within(column - 1) };
    case "ArrowRight":
      return { row, column: within(column + 1) };
    case "PageUp":
      return { row: within(row - page), column };
    case "PageDown":
      return { row: within(row + page), column };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: within(size - 1) };
    default:
      return undefined;
  }
}
