import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type {
  AppEvent,
  AppHandlers,
  CallFailure,
  CallInput,
  CallOutput,
} from "../../shared/protocol/app/contract.ts";
import type { ChangeEvent } from "../../shared/protocol/app/changes.ts";
import type { Result } from "../../shared/result.ts";
import { HELPER } from "../helper/built-helper.ts";
import type { World } from "../helper/world.ts";

type Name = Extract<keyof AppHandlers, `${"host" | "changes" | "verify"}.${string}`>;
type Answer<Call extends Name> = Result<CallOutput<Call>, CallFailure>;
type EventNamed<Event extends ChangeEvent["event"]> = Extract<ChangeEvent, { event: Event }>;

/** How long anything here may take. */
const PATIENCE_MILLISECONDS = 20_000;

/** The backend of the app, running inside a world. */
export class Backend {
  readonly events: AppEvent[] = [];
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (answer: unknown) => void>();
  readonly #watchers = new Set<() => void>();
  #calls = 0;

  constructor(world: World) {
    const driver = fileURLToPath(new URL("./driver.ts", import.meta.url));
    const [program = "", ...rest]: readonly string[] = [
      ...world.enter,
      process.execPath,
      driver,
      HELPER,
    ];
    this.#child = spawn(program, rest, { stdio: "pipe" });
    this.#child.stderr.pipe(process.stderr);
    createInterface({ input: this.#child.stdout }).on("line", (line) => {
      this.#hear(JSON.parse(line) as { event?: AppEvent; id?: number; answer?: unknown });
    });
  }

  #hear({ event, id, answer }: { event?: AppEvent; id?: number; answer?: unknown }): void {
    if (event) {
      this.events.push(event);
      this.#watchers.forEach((watcher) => {
        watcher();
      });
    }
    if (id !== undefined) {
      this.#answers.get(id)?.(answer);
    }
  }

  call<Call extends Name>(
    call: Call,
    input: CallInput<Call>,
    window = "one",
  ): Promise<Answer<Call>> {
    const id = (this.#calls += 1);
    return new Promise((resolve) => {
      this.#answers.set(id, resolve as (answer: unknown) => void);
      this.#child.stdin.write(`${JSON.stringify({ id, call, input, window })}\n`);
    });
  }

  closeWindow(window: string): void {
    this.#child.stdin.write(`${JSON.stringify({ id: 0, call: "closeWindow", window })}\n`);
  }

  /** Waits for the first event that fits; fails with all events when none comes. */
  async heard<Event extends AppEvent>(fits: (event: AppEvent) => event is Event): Promise<Event> {
    const end = Date.now() + PATIENCE_MILLISECONDS;
    while (Date.now() < end) {
      const found = this.events.find(fits);
      if (found) {
        return found;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 500);
        const watcher = (): void => {
          clearTimeout(timer);
          this.#watchers.delete(watcher);
          resolve();
        };
        this.#watchers.add(watcher);
      });
    }
    throw new Error(`never heard: ${JSON.stringify(this.events).slice(0, 4000)}`);
  }

  /** Waits for an event of a change. */
  async said<Event extends ChangeEvent["event"]>(
    change: string,
    name: Event,
  ): Promise<EventNamed<Event>> {
    const heard = await this.heard(
      (event): event is Extract<AppEvent, { type: "change" }> =>
        event.type === "change" && event.change === change && event.event.event === name,
    );
    return heard.event as EventNamed<Event>;
  }

  close(): void {
    this.#child.stdin.end();
  }
}

/** The value of an answer that must be a good one. */
export function valueOf<Value>(answer: Result<Value, CallFailure>): Value {
  if (!answer.ok) {
    throw new Error(JSON.stringify(answer.error));
  }
  return answer.value;
}
