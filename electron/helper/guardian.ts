import { fstatSync, readlinkSync, writeFileSync } from "node:fs";
import { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { isUnfinished, recoverLeft } from "./recovering.ts";
import { systemRunner } from "./runner.ts";
import { waitForLock } from "./lock.ts";
import { openStateDirectory } from "./state-directory.ts";

/** First argument of the guardian; no polkit action has it, and it needs a pipe that pkexec closes. */
export const GUARDIAN_VERB = "guardian";

/** Where the guardian finds the pipe from its worker. */
export const GUARDIAN_DESCRIPTOR = 3;

/** What the guardian says when it stands ready. */
export const READY = "ready\n";

/** What the worker says when nothing is left to guard. */
export const DONE = "done\n";

/** What it says when it could not take everything back itself. */
export const LEFT = "left\n";

/** What the worker says as long as it runs, and how often, in milliseconds. */
export const ALIVE = ".";
export const ALIVE_MILLISECONDS = 2000;

/** A worker that has said nothing for so long, in seconds, will ask nobody and undo nothing. */
const SILENT_SECONDS = 30;

/** When to try to take back a killed worker's change, in seconds after its end. */
const ATTEMPTS: readonly number[] = [
  0, 1, 3, 7, 15, 30, 60, 120, 180, 240, 300, 360, 420, 480, 600,
];

/** The same after a worker that has tried itself: the next word is its user's. */
const LATER_ATTEMPTS = ATTEMPTS.filter((seconds) => seconds >= 7);

/**
 * Whether this process was started by a worker of the same program.
 *
 * Through pkexec it cannot be: that closes every descriptor from 3 on.
 */
export function isGuardianStart(): boolean {
  try {
    return (
      fstatSync(GUARDIAN_DESCRIPTOR).isSocket() &&
      readlinkSync(`/proc/${process.ppid}/exe`) === readlinkSync("/proc/self/exe")
    );
  } catch {
    return false;
  }
}

/**
 * Waits for the worker's end, and takes everything back unless it said "done".
 *
 * A worker that is there and does not run (stopped, frozen, blocked in a write) is ended. Taking
 * back is tried again and again: without memory or process numbers it fails for a while, and where
 * nobody can log in any more, no next call comes. Signals are ignored: what is to be survived is
 * exactly a session's end.
 */
export async function guard(): Promise<void> {
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => undefined);
  }
  resistOutOfMemory();
  const word = await lastWord(new Socket({ fd: GUARDIAN_DESCRIPTOR }));
  if (word === DONE) {
    return;
  }
  let waited = 0;
  for (const seconds of word === LEFT ? LATER_ATTEMPTS : ATTEMPTS) {
    await setTimeout((seconds - waited) * 1000);
    waited = seconds;
    if (await isInOrder().catch(() => false)) {
      return;
    }
  }
}

/**
 * Takes back what is left of any change; whoever recovered first has done the work.
 *
 * The lock tells when the worker's last tool has ended too.
 */
async function isInOrder(): Promise<boolean> {
  const folder = openStateDirectory();
  if (!isUnfinished(folder)) {
    return true;
  }
  const lock = await waitForLock(folder);
  try {
    const runner = systemRunner(() => lock.descriptor);
    const taken = await recoverLeft(folder, runner);
    return (taken === undefined || taken.left.length === 0) && !isUnfinished(folder);
  } finally {
    lock.release();
  }
}

/** The last five characters that the worker says before its pipe closes. */
function lastWord(worker: Socket): Promise<string> {
  return new Promise((resolve) => {
    const stopWatching = endWhenSilent(worker);
    let said = "";
    const finish = (): void => {
      stopWatching();
      resolve(said);
    };
    worker.on("data", (data: Buffer) => {
      said = (said + data.toString("latin1")).slice(-DONE.length);
    });
    worker.on("error", finish);
    worker.on("close", finish);
    worker.on("end", finish);
    worker.write(READY);
  });
}

/**
 * Kills the worker when it has not been heard for long; its pipe closes then.
 *
 * Seconds are counted one by one, so that those of a machine that sleeps do not count. As long as
 * the worker is the parent, no other process can have its number.
 */
function endWhenSilent(worker: Socket): () => void {
  const parent = process.ppid;
  let silent = 0;
  worker.on("data", () => {
    silent = 0;
  });
  const timer = setInterval(() => {
    silent += 1;
    if (silent >= SILENT_SECONDS && process.ppid === parent) {
      process.kill(parent, "SIGKILL");
    }
  }, 1000);
  return () => {
    clearInterval(timer);
  };
}

function resistOutOfMemory(): void {
  try {
    writeFileSync("/proc/self/oom_score_adj", "-1000");
  } catch {
    // A container may forbid it; the journal remains.
  }
}
