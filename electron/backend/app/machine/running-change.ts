import { message, type Message } from "../../../../shared/messages/message.ts";
import type { ChangeEvent } from "../../../../shared/protocol/app/changes.ts";
import type { Control, HelperVerb } from "../../../../shared/protocol/helper.ts";
import { isRoot } from "../../elevation/is-root.ts";
import type { HelperSession } from "../../helper-session/helper-session.ts";
import { openHelper, type OpenHelperOptions } from "../../helper-session/open-helper.ts";

/** A change under way, from the question for the password to its last event. */
export interface RunningChange {
  send(control: Control): void;
  /** Hangs up: the helper takes back what nobody has confirmed. */
  hangUp(): void;
  readonly ended: Promise<void>;
}

/**
 * Starts the helper and tells everything about it, `ended` last.
 *
 * A window that goes while the password is still asked for leaves a helper that is hung up on as
 * soon as it speaks: it has changed nothing by then, or takes it back.
 */
export function runChange(
  verb: HelperVerb,
  request: unknown,
  options: OpenHelperOptions,
  tell: (event: ChangeEvent) => void,
): RunningChange {
  let session: HelperSession | undefined;
  let isHungUp = false;
  const follow = async (): Promise<void> => {
    if (!isRoot()) {
      tell({ event: "asking", terminal: false });
    }
    const onOwnAgent = (): void => {
      tell({ event: "asking", terminal: true });
      options.onOwnAgent?.();
    };
    const opened = await openHelper(verb, request, { ...options, onOwnAgent });
    if (!opened.ok) {
      tell({ event: "failed", kind: opened.error.kind, message: opened.error.message });
      return;
    }
    session = opened.value;
    if (isHungUp) {
      session.close();
    }
    tell({ event: "hello", version: session.version, protocol: 1 });
    for await (const event of session.events) {
      tell(event);
    }
    await session.ended;
    const failure = session.failure();
    if (failure) {
      tell({ event: "failed", kind: "died", message: failure });
    }
  };
  const ended = follow()
    .catch((error: unknown) => {
      tell({ event: "failed", kind: "bug", message: bug(error) });
    })
    .then(() => {
      session?.close();
      tell({ event: "ended" });
    });
  return {
    send(control) {
      // Before anybody listens, taking back is hanging up as soon as the helper speaks.
      isHungUp ||= session === undefined && control.control === "revert";
      session?.send(control);
    },
    hangUp() {
      isHungUp = true;
      session?.close();
    },
    ended,
  };
}

function bug(error: unknown): Message {
  const reason = error instanceof Error ? error.message : String(error);
  return message("elevation.failed", { reason });
}
