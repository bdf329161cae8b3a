import { randomUUID } from "node:crypto";
import { message, type Message } from "../../../../shared/messages/message.ts";
import type { AppHandlers, CallInput } from "../../../../shared/protocol/app/contract.ts";
import { HELPER_PROTOCOL } from "../../../../shared/protocol/helper.ts";
import { err, ok } from "../../../../shared/result.ts";
import type { HelperSession } from "../../helper-session/helper-session.ts";
import { openHelper, type OpenHelperOptions } from "../../helper-session/open-helper.ts";
import type { Emit } from "./emit.ts";

/** Verifications: one at a time, each belonging to the window that began it. */
interface Verifications {
  readonly handlers: Pick<AppHandlers, "verify.start" | "verify.stop">;
  closeWindow(window: string): void;
  close(): void;
}

interface Run {
  readonly id: string;
  readonly window: string;
  /** Once the helper was granted. */
  session: HelperSession | undefined;
  isStopped: boolean;
}

/** Makes the handlers that measure applied pairs: one helper, one password for all of them. */
export function verifyHandlers(emit: Emit, options: OpenHelperOptions): Verifications {
  let run: Run | undefined;
  const stop = (which: (one: Run) => boolean): void => {
    if (run && which(run)) {
      run.isStopped = true;
      // It tells what it has begun to ask, and ends.
      run.session?.close();
    }
  };
  return {
    handlers: {
      "verify.start": (input, window) => {
        if (run) {
          const failure = { kind: "busy", message: message("ui.change.verifyBusy") } as const;
          return Promise.resolve(err(failure));
        }
        const begun: Run = { id: randomUUID(), window, session: undefined, isStopped: false };
        run = begun;
        void measure(input, begun, emit, options)
          .catch(() => message("ui.change.verifyEnded"))
          .then((failure) => {
            run = undefined;
            emit({ type: "verified", change: begun.id, failure });
          });
        return Promise.resolve(ok(begun.id));
      },
      "verify.stop": ({ change }) => {
        stop(({ id }) => id === change);
        return Promise.resolve(ok(null));
      },
    },
    closeWindow(window) {
      stop((one) => one.window === window);
    },
    close() {
      stop(() => true);
    },
  };
}

/** Tells every pair as it is measured; null: all of them were. */
async function measure(
  { documentId, pairs }: CallInput<"verify.start">,
  run: Run,
  emit: Emit,
  options: OpenHelperOptions,
): Promise<Message | null> {
  if (pairs.length === 0) {
    return null;
  }
  const request = { protocol: HELPER_PROTOCOL, documentId, pairs };
  const opened = await openHelper("probe", request, options);
  if (!opened.ok) {
    return opened.error.message;
  }
  const session = opened.value;
  run.session = session;
  if (run.isStopped) {
    session.close();
  }
  let told = 0;
  try {
    for await (const event of session.events) {
      if (event.event === "refused") {
        return event.message;
      }
      if (event.event === "probed") {
        const { from, to, answered, output } = event;
        told += 1;
        emit({ type: "measured", change: run.id, measurement: { from, to, answered, output } });
      }
    }
  } finally {
    session.close();
  }
  if (told === pairs.length) {
    return null;
  }
  return message(run.isStopped ? "ui.change.verifyStopped" : "ui.change.verifyEnded");
}
