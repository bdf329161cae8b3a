import { message, type Message } from "../../shared/messages/message.ts";
import type { RevertCause } from "../../shared/protocol/helper.ts";

/** Says why a change was not kept. */
export function stopMessage(cause: RevertCause, details: readonly string[]): Message {
  const [first = "", second = ""] = details;
  switch (cause) {
    case "asked":
      return message("helper.stopAsked");
    case "timeout":
      return message("helper.stopTimeout");
    case "caller-gone":
      return message("helper.stopCallerGone");
    case "signal":
      return message("helper.stopSignal", { signal: first });
    case "guardian-gone":
      return message("helper.stopGuardianGone");
    case "step-failed":
      return message("helper.stopStepFailed", {
        command: first,
        reason: second,
      });
    case "mismatch":
      return message("helper.stopMismatch", { difference: first });
    case "probe-failed":
      return message("helper.stopProbeFailed", { addresses: details });
    case "bug":
      return message("helper.stopBug", { detail: first.split("\n", 1).join("") });
  }
}
