import type { Message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import type { HelperEvent, RefusalKind } from "../../shared/protocol/helper.ts";

type RefusedEvent = Extract<HelperEvent, { readonly event: "refused" }>;

/** What a refusal may say beside its sentence. */
export type RefusalExtras = Pick<RefusedEvent, "details" | "risks" | "problems" | "holder">;

/** Thrown where nothing has been changed and nothing will be; ends the program with its event. */
export class Refusal extends Error {
  readonly event: RefusedEvent;

  constructor(kind: RefusalKind, message: Message, extras: RefusalExtras = {}) {
    super(say(message));
    this.event = { event: "refused", kind, message, ...extras };
  }
}
