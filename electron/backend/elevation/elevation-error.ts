import { message, type Message } from "../../../shared/messages/message.ts";

/**
 * Why no root helper could be had; nothing was changed.
 *
 * - `dismissed`: the person closed the password dialogue.
 * - `notAuthorised`: wrong password, or a polkit rule says no.
 * - `noAgent`: nobody there who could ask for the password.
 * - `notInstalled`: no helper, or no policy that names it.
 * - `noPkexec`: no pkexec on this machine.
 * - `notSafe`: helper, interpreter or a folder above can be written by others than root.
 * - `otherVersion`: the helper speaks another protocol.
 * - `failed`: anything else, in the words of pkexec or the kernel.
 */
export type ElevationErrorKind =
  | "dismissed"
  | "notAuthorised"
  | "noAgent"
  | "notInstalled"
  | "noPkexec"
  | "notSafe"
  | "otherVersion"
  | "failed";

/** What went wrong, with the sentence that says what to do. */
export interface ElevationError {
  readonly kind: ElevationErrorKind;
  readonly message: Message;
}

/** Makes the error of a kind whose sentence needs no parameters. */
export function plainError(
  kind: "dismissed" | "notAuthorised" | "noAgent" | "notInstalled" | "noPkexec",
): ElevationError {
  return { kind, message: message(`elevation.${kind}`) };
}

/** Makes the error of what has no kind of its own; an empty reason is said to be one. */
export function failedError(reason: string): ElevationError {
  return {
    kind: "failed",
    message:
      reason === ""
        ? { id: "elevation.failed", params: { reason: message("elevation.noReason") } }
        : message("elevation.failed", { reason }),
  };
}
