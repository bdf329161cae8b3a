import type { Message } from "../../../shared/messages/message.ts";
import type { CallFailure } from "../../../shared/protocol/app/contract.ts";
import { err, type Result } from "../../../shared/result.ts";

/** Answers a call with why it did not do what it was asked. */
export function failed(kind: CallFailure["kind"], message: Message): Result<never, CallFailure> {
  return err({ kind, message });
}
