import type { Catalogue, MessageId } from "../../shared/messages/message.ts";

/** A sentence without parameters. */
export type PlainId = {
  [Id in MessageId]: Catalogue[Id] extends () => string ? Id : never;
}[MessageId];
