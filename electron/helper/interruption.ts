import type { RevertCause } from "../../shared/protocol/helper.ts";

/** Why a change must not go on, and what there is to say about it. */
export interface Stop {
  readonly cause: RevertCause;
  readonly details: readonly string[];
}

/**
 * The one place where everything that ends a change is collected; the first cause counts.
 *
 * Signals, a caller that is gone, a guardian that is gone, and errors that nobody caught all end
 * here instead of ending the process, so that it can take everything back.
 */
export class Interruption {
  #stop: Stop | undefined;
  readonly #listeners: ((stop: Stop) => void)[] = [];

  /** Undefined: the change may go on. */
  stopped(): Stop | undefined {
    return this.#stop;
  }

  interrupt(cause: RevertCause, ...details: readonly string[]): void {
    if (!this.#stop) {
      const stop = { cause, details };
      this.#stop = stop;
      this.#listeners.forEach((listener) => {
        listener(stop);
      });
    }
  }

  /** Calls back once, at once when it has happened already. */
  onStop(listener: (stop: Stop) => void): void {
    if (this.#stop) {
      listener(this.#stop);
    } else {
      this.#listeners.push(listener);
    }
  }
}

/** Exit code of a bug (EX_SOFTWARE, sysexits.h). */
const BUG = 70;
/** How long taking everything back may last after an error that nobody caught. */
const BUG_MILLISECONDS = 60_000;

const SIGNALS = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** Turns what would end the process into an interruption. */
export function watchProcess(interruption: Interruption): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      interruption.interrupt("signal", signal);
    });
  }
  // Ctrl-Z stops everything in the terminal's foreground: a change that stands would never be asked for.
  process.on("SIGTSTP", () => undefined);
  // A write to a reader that is gone; streams have listeners of their own.
  process.on("SIGPIPE", () => undefined);
  const onBug = (error: unknown): void => {
    interruption.interrupt("bug", error instanceof Error ? describe(error) : String(error));
    // What was awaited may never come now. The guardian does what is left then.
    setTimeout(() => process.exit(BUG), BUG_MILLISECONDS).unref();
  };
  process.on("uncaughtException", onBug);
  process.on("unhandledRejection", onBug);
}

function describe(error: Error): string {
  return error.stack ?? error.message;
}
