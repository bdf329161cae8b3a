import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isPassing } from "../../shared/plan/live/processes.ts";

/** A process and the network namespace it lives in. */
export interface NetworkProcess {
  readonly pid: number;
  /** Inode of its network namespace. */
  readonly inode: number;
}

/** Every process with its network namespace; those that end meanwhile are left out. */
export function networkProcesses(): readonly NetworkProcess[] {
  return readdirSync("/proc").flatMap((entry) => {
    if (!/^\d+$/.test(entry)) {
      return [];
    }
    try {
      return [{ pid: Number(entry), inode: statSync(join("/proc", entry, "ns/net")).ino }];
    } catch {
      return [];
    }
  });
}

/**
 * The processes that live in a network namespace, oldest number first.
 *
 * Without what only passes through to look at it (`isPassing`): that is no inhabitant.
 */
export function processesIn(inode: number): readonly number[] {
  return networkProcesses()
    .filter((process) => process.inode === inode && !isPassing(commandOf(process.pid)))
    .map(({ pid }) => pid)
    .sort((a, b) => a - b);
}

/** A process's name (`/proc/PID/comm`); null when it has ended. */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return null;
  }
}
