import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import type { HelperEvent, HelperVerb } from "../../shared/protocol/helper.ts";
import { HELPER } from "./built-helper.ts";
import type { World } from "./world.ts";

type EventOf<Name extends HelperEvent["event"]> = Extract<HelperEvent, { readonly event: Name }>;

/** How a helper ended. */
export interface HelperEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly events: readonly HelperEvent[];
  readonly stderr: string;
}

/** The built helper, running inside a world. */
export class HelperProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly events: HelperEvent[] = [];
  readonly ended: Promise<HelperEnd>;
  readonly #watchers = new Set<() => void>();

  constructor(world: World, verb: HelperVerb | (string & {}), prefix: readonly string[] = []) {
    const argv = [...world.enter, ...prefix, process.execPath, HELPER, verb];
    const [program = "", ...args] = argv;
    this.child = spawn(program, args, { stdio: "pipe" });
    this.child.stdin.on("error", () => undefined);
    let rest = "";
    let stderr = "";
    this.child.stdout.setEncoding("utf8").on("data", (data: string) => {
      const lines = (rest + data).split("\n");
      rest = lines.pop() ?? "";
      this.events.push(...lines.map((line) => JSON.parse(line) as HelperEvent));
      this.#watchers.forEach((watcher) => {
        watcher();
      });
    });
    this.child.stderr.setEncoding("utf8").on("data", (data: string) => {
      stderr += data;
    });
    this.ended = new Promise((resolve) => {
      this.child.on("close", (code, signal) => {
        this.#watchers.forEach((watcher) => {
          watcher();
        });
        resolve({ code, signal, events: this.events, stderr });
      });
    });
  }

  /** Writes one line of JSON on its stdin. */
  send(value: unknown): void {
    this.child.stdin.write(`${JSON.stringify(value)}\n`);
  }

  /** Waits for an event; fails with everything that was said when the helper ends without it. */
  async wait<Name extends HelperEvent["event"]>(name: Name): Promise<EventOf<Name>> {
    for (;;) {
      const found = this.events.find((event) => event.event === name);
      if (found) {
        return found as EventOf<Name>;
      }
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        const { stderr } = await this.ended;
        throw new Error(`no ${name}: ${JSON.stringify(this.events).slice(0, 4000)} ${stderr}`);
      }
      await new Promise<void>((resolve) => {
        const watcher = (): void => {
          this.#watchers.delete(watcher);
          resolve();
        };
        this.#watchers.add(watcher);
      });
    }
  }
}

/** Runs a helper whose stdin ends after the request, and waits for its end. */
export function runHelper(
  world: World,
  verb: HelperVerb | (string & {}),
  request: unknown,
): Promise<HelperEnd> {
  const helper = new HelperProcess(world, verb);
  helper.send(request);
  helper.child.stdin.end();
  return helper.ended;
}
