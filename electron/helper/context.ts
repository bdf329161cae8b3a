import type { LiveState } from "../../shared/plan/live-state.ts";
import type { HelperVerb } from "../../shared/protocol/helper.ts";
import type { Caller } from "./caller.ts";
import type { EventSink } from "./events.ts";
import type { Guardian } from "./guardian-client.ts";
import type { Interruption } from "./interruption.ts";
import type { LineReader } from "./line-reader.ts";
import type { Runner } from "./runner.ts";

/** What every verb works with. */
export interface HelperContext {
  readonly folder: string;
  readonly caller: Caller;
  readonly runner: Runner;
  readonly sink: EventSink;
  readonly lines: LineReader;
  readonly interruption: Interruption;
  /**
   * Takes the lock in the caller's name and hands it to the runner, whose tools inherit it.
   *
   * @throws {Refusal} `locked`, with who holds it
   */
  readonly lock: (verb: HelperVerb, document: string) => void;
  /** Takes the lock for as long as the action runs; without it, when somebody else has it. */
  readonly whileLocked: (action: () => Promise<void>) => Promise<void>;
  readonly readLive: () => Promise<LiveState>;
  readonly startGuardian: () => Promise<Guardian>;
}
