import { spawnSync } from "node:child_process";
import {
  closeSync,
  constants,
  fchmodSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { LockHolder } from "../../shared/protocol/helper.ts";
import { requireTool, TOOL_ENVIRONMENT } from "./environment.ts";
import { cannotWrite } from "./state-directory.ts";

const holderSchema = z.object({
  pid: z.int(),
  user: z.string(),
  document: z.string(),
  verb: z.string(),
  since: z.string(),
});

/** The lock of one state folder, held by an open file description (flock(2)). */
export interface Lock {
  /** Inherited by every tool, so that the lock outlives a killed worker until its tool has ended. */
  readonly descriptor: number;
  release(): void;
}

/** Longest wait of one `flock` call, in seconds; the guardian repeats it. */
const WAIT_SECONDS = 600;

/**
 * Takes the lock, or tells that somebody else has it.
 *
 * `flock` from util-linux locks the description behind the inherited descriptor, which stays locked
 * after that process has ended (Node itself has no flock).
 *
 * @throws {Refusal} `cannot-write`
 */
export function takeLock(folder: string): Lock | undefined {
  return lockWith(folder, ["-n"]);
}

/** Waits for the lock: until every process that holds it, a killed one's tools too, has ended. */
export async function waitForLock(folder: string): Promise<Lock> {
  for (;;) {
    const lock = lockWith(folder, ["-w", String(WAIT_SECONDS)]);
    if (lock) {
      return lock;
    }
    // Where no process can be started, `flock` fails at once.
    await setTimeout(1000);
  }
}

function lockWith(folder: string, options: readonly string[]): Lock | undefined {
  const path = lockPath(folder);
  const descriptor = openLock(path);
  const { status } = spawnSync(requireTool("flock"), [...options, "3"], {
    env: TOOL_ENVIRONMENT,
    stdio: ["ignore", "ignore", "ignore", descriptor],
  });
  if (status !== 0) {
    closeSync(descriptor);
    return undefined;
  }
  return {
    descriptor,
    release: () => {
      closeSync(descriptor);
    },
  };
}

/** For root alone: whoever may open a file, if only to read it, may lock it (flock(2)). */
const LOCK_MODE = 0o600;

function openLock(path: string): number {
  try {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;
    const descriptor = openSync(path, flags, LOCK_MODE);
    fchmodSync(descriptor, LOCK_MODE);
    return descriptor;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/**
 * Writes into the lock who holds it.
 *
 * @throws {Refusal} `cannot-write`
 */
export function nameHolder(folder: string, lock: Lock, holder: LockHolder): void {
  try {
    ftruncateSync(lock.descriptor);
    writeSync(lock.descriptor, `${JSON.stringify(holder)}\n`, 0);
  } catch (error) {
    throw cannotWrite(lockPath(folder), error);
  }
}

/** Reads who holds the lock; undefined while the holder has not said so yet. */
export function readHolder(folder: string): LockHolder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(lockPath(folder), "utf8")));
  } catch {
    return undefined;
  }
}

function lockPath(folder: string): string {
  return join(folder, "lock");
}
