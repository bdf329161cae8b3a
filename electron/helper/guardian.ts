import { fstatSync, readlinkSync, writeFileSync } from "node:fs";
import { Socket } from "node:net";
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
 * The lock tells when the worker's last tool has ended too; whoever recovers first in between has
 * done the work. Signals are ignored: what is to be survived is exactly a session's end.
 */
export async function guard(): Promise<void> {
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => undefined);
  }
  resistOutOfMemory();
  const worker = new Socket({ fd: GUARDIAN_DESCRIPTOR });
  if (await saysDone(worker)) {
    return;
  }
  const folder = openStateDirectory();
  if (!isUnfinished(folder)) {
    return;
  }
  const lock = waitForLock(folder);
  await recoverLeft(
    folder,
    systemRunner(() => lock.descriptor),
  );
  lock.release();
}

function saysDone(worker: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    let said = "";
    const finish = (): void => {
      resolve(said === DONE);
    };
    worker.on("data", (data: Buffer) => {
      said += data.toString("latin1");
    });
    worker.on("error", finish);
    worker.on("close", finish);
    worker.on("end", finish);
    worker.write(READY);
  });
}

function resistOutOfMemory(): void {
  try {
    writeFileSync("/proc/self/oom_score_adj", "-1000");
  } catch {
    // A container may forbid it; the journal remains.
  }
}
