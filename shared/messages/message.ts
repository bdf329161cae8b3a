import type { en } from "./en/index.ts";

/** The catalogue's shape: one function per sentence, from its parameters to the text. */
export type Catalogue = typeof en;

export type MessageId = keyof Catalogue;

/** Where a sentence takes a text, a message does as well. */
type Nestable<Params> = {
  readonly [Key in keyof Params]: Params[Key] extends string ? Params[Key] | Message : Params[Key];
};

/**
 * A sentence that has not been said yet.
 *
 * Rules return this, never text: the app says it in the user's language, the command line in
 * English. It is plain JSON.
 */
export interface Message {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, MessageParam>>;
}

/** What may stand in a sentence; a nested message is said in the same language. */
export type MessageParam = string | number | boolean | readonly string[] | Message;

/** Makes a message; the compiler checks the parameters against the English sentence. */
export function message<Id extends MessageId>(
  ...[id, params]: Parameters<Catalogue[Id]> extends [infer Params]
    ? [id: Id, params: Nestable<Params>]
    : [id: Id]
): Message {
  return { id, params: params ?? {} };
}
