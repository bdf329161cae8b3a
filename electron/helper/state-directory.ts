import { lstatSync, mkdirSync, readFileSync, statSync, type Stats } from "node:fs";
import { dirname } from "node:path";
import { message } from "../../shared/messages/message.ts";
import { stateFolder } from "../../shared/protocol/record.ts";
import { Refusal } from "./refusal.ts";

const OTHERS_MAY_WRITE = 0o022;

/** Inode of a network namespace, by which two are told apart (namespaces(7)). */
export function namespaceInode(path: string): number {
  return statSync(path).ino;
}

/**
 * The folder of this boot and this network namespace, made when it is missing.
 *
 * What another boot or another namespace left stands beside it and is left alone.
 *
 * @throws {Refusal} `cannot-write`: it cannot be made, or others than root could have made it.
 */
export function openStateDirectory(): string {
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
  const own = stateFolder(boot, namespaceInode("/proc/self/ns/net"));
  ensureSafeFolder(dirname(own));
  ensureSafeFolder(own);
  return own;
}

function ensureSafeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o755 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw cannotWrite(path, error);
    }
  }
  if (!isSafe(lstatSync(path))) {
    throw new Refusal("cannot-write", message("helper.unsafeFolder", { path }));
  }
}

function isSafe(stats: Stats): boolean {
  return stats.isDirectory() && stats.uid === 0 && (stats.mode & OTHERS_MAY_WRITE) === 0;
}

/** The refusal for a file or folder that could not be written; nothing has been changed. */
export function cannotWrite(path: string, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal("cannot-write", message("helper.cannotWrite", { path, reason }));
}
