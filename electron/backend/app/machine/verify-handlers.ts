import { randomUUID } from "node:crypto";
import { message, type Message } from "../../../../shared/messages/message.ts";
import type { Measurement } from "../../../../shared/protocol/app/changes.ts";
import type { AppHandlers, CallInput } from "../../../../shared/protocol/app/contract.ts";
import { HELPER_PROTOCOL } from "../../../../shared/protocol/helper.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import { openHelper, type OpenHelperOptions } from "../../helper-session/open-helper.ts";
import type { Emit } from "./emit.ts";

type Pair = CallInput<"verify.start">["pairs"][number];

/** Verifications: one at a time, each belonging to the window that began it. */
interface Verifications {
  readonly handlers: Pick<AppHandlers, "verify.start" | "verify.stop">;
  closeWindow(window: string): void;
  close(): void;
}

interface Run {
  readonly id: string;
  readonly window: string;
  isStopped: boolean;
}

/**
 * How many pairs are asked at once, after the first has been authorised.
 *
 * A pair that does not answer takes seconds of waiting and next to no work.
 */
const AT_ONCE = 6;

/** Makes the handlers that measure applied pairs, each through a helper of its own. */
export function verifyHandlers(emit: Emit, options: OpenHelperOptions): Verifications {
  let run: Run | undefined;
  const stop = (which: (one: Run) => boolean): void => {
    if (run && which(run)) {
      run.isStopped = true;
    }
  };
  return {
    handlers: {
      "verify.start": ({ documentId, pairs }, window) => {
        if (run) {
          const failure = { kind: "busy", message: message("ui.change.verifyBusy") } as const;
          return Promise.resolve(err(failure));
        }
        const begun: Run = { id: randomUUID(), window, isStopped: false };
        run = begun;
        const measure = (pair: Pair): Promise<Result<Measurement, Message>> =>
          probe(documentId, pair, options);
        void measureAll(pairs, measure, begun, emit).then((failure) => {
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

type Measure = (pair: Pair) => Promise<Result<Measurement, Message>>;

/** Asks the first pair alone, so that one password is asked for at a time; null: to the end. */
async function measureAll(
  pairs: readonly Pair[],
  measure: Measure,
  run: Run,
  emit: Emit,
): Promise<Message | null> {
  const left = [...pairs];
  const failures: Message[] = [];
  const work = async (): Promise<void> => {
    for (let pair = left.shift(); pair && !run.isStopped; pair = left.shift()) {
      const measured = await measure(pair);
      if (measured.ok) {
        emit({ type: "measured", change: run.id, measurement: measured.value });
      } else {
        failures.push(measured.error);
        run.isStopped = true;
      }
      if (pair === pairs[0]) {
        return;
      }
    }
  };
  await work();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failures[0] ?? (run.isStopped ? message("ui.change.verifyStopped") : null);
}

/** One helper, one pair; what this machine cannot ask (a VM's stack, no address) is null. */
async function probe(
  documentId: string,
  { from, to }: Pair,
  options: OpenHelperOptions,
): Promise<Result<Measurement, Message>> {
  const request = { protocol: HELPER_PROTOCOL, documentId, from, to };
  const opened = await openHelper("probe", request, options);
  if (!opened.ok) {
    return err(opened.error.message);
  }
  const session = opened.value;
  try {
    for await (const event of session.events) {
      if (event.event === "probed") {
        return ok({ from, to, answered: event.answered, output: event.output });
      }
      if (event.event === "refused") {
        return event.kind === "request"
          ? ok({ from, to, answered: null, output: "" })
          : err(event.message);
      }
    }
    return err(session.failure() ?? message("elevation.noReason"));
  } finally {
    session.close();
  }
}
