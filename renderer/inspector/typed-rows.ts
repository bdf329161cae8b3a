import type { Topology } from "../../shared/topology/document.ts";

type Typed = Readonly<Record<string, string>>;

/** `mv0.routes.1.via`: the second route's next hop. Ids may have dots too. */
const ROW = /^(?<owner>.+)\.(?<list>addresses|sourceMacs|routes)\.(?<at>\d+)(?<part>\.\w+)?$/u;

/**
 * Keeps texts that are typed into a list's rows with their rows.
 *
 * An entry has no identity besides its place; so where an edit moves it, what is typed moves along,
 * and where it is gone, that is gone as well. The same reference where nothing changes.
 */
export function typedAfter(typed: Typed, before: Topology, after: Topology): Typed {
  const entries = Object.entries(typed);
  const moved = entries.flatMap(([place, text]) => {
    const now = placeAfter(place, before, after);
    return now === null ? [] : [[now, text] as const];
  });
  const isSame =
    moved.length === entries.length && moved.every(([place], at) => place === entries[at]?.[0]);
  return isSame ? typed : Object.fromEntries(moved);
}

function placeAfter(place: string, before: Topology, after: Topology): string | null {
  const { owner = "", list = "", at = "", part = "" } = ROW.exec(place)?.groups ?? {};
  const [old, now] = [rowsOf(before, owner, list), rowsOf(after, owner, list)];
  if (!old || !now || old === now) {
    return place;
  }
  const row = rowAfter(Number(at), old, now);
  return row === null ? null : `${owner}.${list}.${row}${part}`;
}

function rowsOf(topology: Topology, id: string, list: string): readonly unknown[] | undefined {
  const node = topology.nodes.find((one) => one.id === id) as Record<string, unknown> | undefined;
  const rows = node?.[list];
  return node && (Array.isArray(rows) ? rows : []);
}

/** Where a row is after an edit; null: nowhere. */
function rowAfter(
  at: number,
  before: readonly unknown[],
  after: readonly unknown[],
): number | null {
  const [old, now] = [
    before.map((row) => JSON.stringify(row)),
    after.map((row) => JSON.stringify(row)),
  ];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) {
    tail += 1;
  }
  if (at < head) {
    return at;
  }
  if (at >= old.length - tail) {
    return at + now.length - old.length;
  }
  // Between what is as it was: a row that was changed keeps its place, one too many is gone.
  return at < now.length - tail ? at : null;
}
