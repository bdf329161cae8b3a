import { spawn } from "node:child_process";
import type { Duplex } from "node:stream";
import { message } from "../../shared/messages/message.ts";
import { TOOL_ENVIRONMENT } from "./environment.ts";
import {
  ALIVE,
  ALIVE_MILLISECONDS,
  DONE,
  GUARDIAN_DESCRIPTOR,
  GUARDIAN_VERB,
  LEFT,
  READY,
} from "./guardian.ts";
import type { Interruption } from "./interruption.ts";
import { Refusal } from "./refusal.ts";

/** The process that takes everything back when this one dies. */
export interface Guardian {
  /** Nothing is left to guard: the change is kept or taken back. */
  dismiss(): void;
  /** Something is left that could not be taken back now: the guardian goes on trying. */
  leaveToIt(): void;
}

/** How long the guardian may take to stand ready, in milliseconds: a busy machine needs 20 seconds. */
const START_MILLISECONDS = 60_000;

/**
 * Starts the same program once more, in a session of its own, and waits until it stands ready.
 *
 * A change that nobody watches over is not made: when it dies, the change is taken back.
 *
 * @throws {Refusal} `no-guardian`
 */
export function startGuardian(interruption: Interruption): Promise<Guardian> {
  const started = startProcess(interruption);
  // Whoever needs the guardian awaits it; a refusal in between needs none.
  started.catch(() => undefined);
  return started;
}

async function startProcess(interruption: Interruption): Promise<Guardian> {
  const script = process.argv[1] ?? "";
  const child = spawn(process.execPath, [...process.execArgv, script, GUARDIAN_VERB], {
    cwd: "/",
    env: TOOL_ENVIRONMENT,
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const pipe = child.stdio[GUARDIAN_DESCRIPTOR] as Duplex;
  let dismissed = false;
  pipe.on("error", () => undefined);
  child.unref();
  const beat = setInterval(() => pipe.write(ALIVE), ALIVE_MILLISECONDS).unref();
  await new Promise<void>((resolve, reject) => {
    const fail = (): void => {
      child.kill("SIGKILL");
      reject(new Refusal("no-guardian", message("helper.noGuardian")));
    };
    const timer = setTimeout(fail, START_MILLISECONDS);
    pipe.once("data", (data: Buffer) => {
      clearTimeout(timer);
      if (data.toString() === READY) {
        resolve();
      } else {
        fail();
      }
    });
    child.once("error", fail);
    child.once("exit", () => {
      clearTimeout(timer);
      fail();
      if (!dismissed) {
        interruption.interrupt("guardian-gone");
      }
    });
  });
  const end = (lastWord: string): void => {
    dismissed = true;
    clearInterval(beat);
    pipe.end(lastWord);
  };
  return {
    dismiss() {
      end(DONE);
    },
    leaveToIt() {
      end(LEFT);
    },
  };
}
