import { message } from "../../messages/message.ts";
import { ok } from "../../result.ts";
import type { NodeId } from "../brand.ts";
import type { Position, Topology } from "../document.ts";
import type { ListRestore, PositionEntry, RestoreCommand } from "./command.ts";
import type { EditResult } from "./edit.ts";

interface Identified {
  readonly id: string;
}

const LISTS: readonly string[] = ["nodes", "cables", "positions"];

/**
 * Makes the command that leads from `after` back to `before`, for any edit.
 *
 * Found by comparing, so that no edit can have a wrong inverse; what both share is not looked into.
 * Edits never change the order of what stays.
 */
export function restoreTo(before: Topology, after: Topology): RestoreCommand {
  const keys = Object.keys(before);
  const old = before as unknown as Readonly<Record<string, unknown>>;
  const now = after as unknown as Readonly<Record<string, unknown>>;
  // A list that is not there any more comes back by its entries, unless it had none.
  const isChanged = (key: string): boolean =>
    LISTS.includes(key)
      ? !Object.hasOwn(now, key) && Object.keys(old[key] ?? {}).length === 0
      : old[key] !== now[key];
  const values = keys.filter(isChanged);
  return {
    type: "document.restore",
    ...(keys.join("\n") === Object.keys(after).join("\n") ? {} : { keys }),
    ...(values.length === 0
      ? {}
      : { values: Object.fromEntries(values.map((key) => [key, old[key]])) }),
    ...difference("nodes", before.nodes, after.nodes),
    ...difference("cables", before.cables ?? [], after.cables ?? []),
    ...(before.positions === after.positions
      ? {}
      : difference("positions", entriesOf(before), entriesOf(after))),
  };
}

/** Carries out a restore. */
export function restore(document: Topology, command: RestoreCommand): EditResult {
  const { keys, values, nodes, cables, positions } = command;
  const restored: Readonly<Record<string, unknown>> = {
    ...document,
    ...values,
    ...(nodes ? { nodes: restoreList(document.nodes, nodes) } : {}),
    ...(cables ? { cables: restoreList(document.cables ?? [], cables) } : {}),
    ...(positions ? { positions: toRecord(restoreList(entriesOf(document), positions)) } : {}),
  };
  const ordered = keys
    ? Object.fromEntries(
        keys.filter((key) => Object.hasOwn(restored, key)).map((key) => [key, restored[key]]),
      )
    : restored;
  return ok({ document: ordered as unknown as Topology, label: message("command.restore") });
}

function difference<Key extends string, Item extends Identified>(
  key: Key,
  before: readonly Item[],
  after: readonly Item[],
): Partial<Record<Key, ListRestore<Item>>> {
  if (before === after) {
    return {};
  }
  const now = new Map(after.map((item) => [item.id, item]));
  const old = new Set(before.map(({ id }) => id));
  const change: ListRestore<Item> = {
    remove: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    replace: before.filter((item) => now.has(item.id) && !isSame(now.get(item.id), item)),
    insert: before.map((item, index) => ({ index, item })).filter(({ item }) => !now.has(item.id)),
  };
  const isEmpty = Object.values(change).every((part: readonly unknown[]) => part.length === 0);
  return (isEmpty ? {} : { [key]: change }) as Partial<Record<Key, ListRestore<Item>>>;
}

/** Position entries are made anew at each comparison; what counts is the position in them. */
function isSame(one: Identified | undefined, other: Identified): boolean {
  return one && "position" in one && "position" in other
    ? one.position === other.position
    : one === other;
}

function restoreList<Item extends Identified>(
  items: readonly Item[],
  { remove, replace, insert }: ListRestore<Item>,
): readonly Item[] {
  const removed = new Set(remove);
  const replaced = new Map(replace.map((item) => [item.id, item]));
  const kept = items
    .filter(({ id }) => !removed.has(id))
    .map((item) => replaced.get(item.id) ?? item);
  const result: Item[] = [];
  let next = 0;
  const insertHere = (): void => {
    for (let one = insert[next]; one?.index === result.length; one = insert[next]) {
      result.push(one.item);
      next += 1;
    }
  };
  for (const item of kept) {
    insertHere();
    result.push(item);
  }
  return [...result, ...insert.slice(next).map(({ item }) => item)];
}

function entriesOf({ positions }: Topology): readonly PositionEntry[] {
  return Object.entries(positions ?? {}).map(([id, position]) => ({ id: id as NodeId, position }));
}

function toRecord(entries: readonly PositionEntry[]): Readonly<Record<NodeId, Position>> {
  return Object.fromEntries(entries.map(({ id, position }) => [id, position]));
}
