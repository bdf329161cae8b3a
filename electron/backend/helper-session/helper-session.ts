import { message, type Message } from "../../../shared/messages/message.ts";
import {
  MAX_REQUEST_BYTES,
  type Control,
  type HelperEvent,
  type HelperVerb,
} from "../../../shared/protocol/helper.ts";
import type { ProcessEnd } from "../elevation/pkexec.ts";
import { parseEvent } from "./event-schema.ts";
import type { HelperProcess } from "./helper-process.ts";
import { splitLines } from "./split-lines.ts";

/** A conversation with the running helper. */
export interface HelperSession {
  /** Of the helper. */
  readonly version: string;
  /**
   * What it says after its hello, until it ends. May be left and taken up again; what is not read
   * makes the helper wait.
   */
  readonly events: AsyncIterable<HelperEvent>;
  /** Says confirm, revert or extend; does nothing when the helper has ended. */
  send(control: Control): void;
  /** Closes its stdin: it takes back what is not confirmed, says so and ends. */
  close(): void;
  readonly ended: Promise<ProcessEnd>;
  /**
   * Why there was no final event, once `events` is over: the helper died or said what nobody
   * understands. Undefined when all went as agreed.
   */
  failure(): Message | undefined;
}

/** A started helper, before its hello. */
export interface Conversation extends Omit<HelperSession, "version"> {
  /** Its first event; undefined when it ended before it said anything that we understand. */
  readonly first: Promise<HelperEvent | undefined>;
}

/** `state` carries the documents of all that is applied. */
const MAX_EVENT_BYTES = 4 * MAX_REQUEST_BYTES;

const FINAL_EVENTS: Readonly<Record<HelperVerb, readonly HelperEvent["event"][]>> = {
  apply: ["refused", "kept", "reverted"],
  remove: ["refused", "kept", "reverted"],
  recover: ["refused", "recovered"],
  inspect: ["refused", "state"],
  probe: ["refused", "probed"],
  persist: ["refused", "kept", "reverted"],
  unpersist: ["refused", "kept", "reverted"],
};

/** Sends the request and begins to listen. */
export function converse(helper: HelperProcess, verb: HelperVerb, request: unknown): Conversation {
  const outcome: Outcome = { final: false, failure: undefined };
  const listener = listen(helper, FINAL_EVENTS[verb], outcome);
  const next = (): Promise<IteratorResult<HelperEvent, void>> => listener.next();
  helper.stdin.write(`${JSON.stringify(request)}\n`);
  return {
    first: next().then(({ value }) => value ?? undefined),
    // Without `return`: leaving a `for await` loop must not hang up on the helper.
    events: { [Symbol.asyncIterator]: () => ({ next }) },
    send(control) {
      if (helper.stdin.writable) {
        helper.stdin.write(`${JSON.stringify(control)}\n`);
      }
    },
    close() {
      helper.stdin.end();
    },
    ended: helper.ended,
    failure: () => outcome.failure,
  };
}

interface Outcome {
  final: boolean;
  failure: Message | undefined;
}

async function* listen(
  helper: HelperProcess,
  finals: readonly HelperEvent["event"][],
  outcome: Outcome,
): AsyncGenerator<HelperEvent, void, undefined> {
  try {
    for await (const line of splitLines(helper.stdout, MAX_EVENT_BYTES)) {
      const event = parseEvent(line);
      if ("wrong" in event) {
        throw new Error(event.wrong);
      }
      outcome.final ||= finals.includes(event.event);
      yield event;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    outcome.failure = message("elevation.badEvent", { reason });
    helper.stdin.end();
    return;
  }
  if (!outcome.final) {
    outcome.failure = diedAs(await helper.ended);
  }
}

function diedAs({ code, signal }: ProcessEnd): Message {
  const how =
    signal === null
      ? message("elevation.helperEndedAs", { code: code ?? -1 })
      : message("elevation.helperKilledBy", { signal });
  return { id: "elevation.helperDied", params: { code: how } };
}
