import type { Command } from "../../shared/topology/commands/command.ts";
import { valueKey } from "../../shared/topology/commands/set.ts";
import type { Control, OwnerValue } from "./fields/field.ts";
import { scopeOf } from "./owners.ts";

/** The command that gives one property a value; `null` takes it out of the document. */
export function setCommand(owner: OwnerValue, key: string, value: unknown): Command {
  const scope = scopeOf(owner);
  const type = `${scope}.set${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return { type, id: owner.id, [valueKey(scope, key)]: value } as unknown as Command;
}

/** One command for all owners: for several a batch, which is undone at once. */
export function setForAll(owners: readonly OwnerValue[], key: string, value: unknown): Command {
  const commands = owners.map((owner) => setCommand(owner, key, value));
  const [only] = commands;
  return only && commands.length === 1 ? only : { type: "batch", commands };
}

/**
 * Reads what was typed.
 *
 * Nothing typed leaves the property out. What is not of the right form goes on as it is, so that the
 * grammar itself says what it expected.
 */
export function typedValue(control: Control, text: string, isOptional: boolean): unknown {
  const trimmed = control.type === "prose" ? text : text.trim();
  if (trimmed === "") {
    return isOptional ? null : "";
  }
  return control.type === "number" && /^[+-]?\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** A value as it is typed. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** A list with one entry changed or, with no text, taken out; an empty list leaves the property out. */
export function changedList(
  list: readonly unknown[],
  at: number,
  entry: unknown,
): readonly unknown[] | null {
  const changed =
    entry === null
      ? list.filter((_, place) => place !== at)
      : [...list.slice(0, at), entry, ...list.slice(at + 1)];
  return changed.length > 0 ? changed : null;
}
