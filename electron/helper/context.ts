import type { Caller } from "./caller.ts";
import type { EventSink } from "./events.ts";
import type { Interruption } from "./interruption.ts";
import type { LineReader } from "./line-reader.ts";
import type { Lock } from "./lock.ts";
import type { Runner } from "./runner.ts";

/** What every verb works with. */
export interface HelperContext {
  readonly folder: string;
  readonly caller: Caller;
  readonly runner: Runner;
  readonly sink: EventSink;
  readonly lines: LineReader;
  readonly interruption: Interruption;
  /** Hands the lock to the runner, whose tools inherit it; gives what releases it. */
  readonly hold: (lock: Lock) => () => void;
}
