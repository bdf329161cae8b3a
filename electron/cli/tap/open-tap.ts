import { execFileSync } from "node:child_process";
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
} from "node:fs";
import { message, type Message } from "../../../shared/messages/message.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { FoundTap, TapError } from "./find-tap.ts";

/**
 * Opens the device of a tap for reading and writing.
 *
 * The kernel lets 256 open it at once, as queues among which frames are dealt out (`tap_set_queue`),
 * so one that somebody has open is refused here. An ordinary user sees own processes only, but nobody
 * else may open it.
 *
 * @returns the descriptor
 */
export function openTap(tap: FoundTap): Result<number, TapError> {
  const { name, path, rdev } = tap;
  const pid = holderOf(path);
  if (pid !== undefined) {
    return refuse(EXIT.tryAgain, message("cli.tap.busy", { name, pid }));
  }
  try {
    const descriptor = openSync(path, constants.O_RDWR);
    if (fstatSync(descriptor).rdev === rdev) {
      return ok(descriptor);
    }
    closeSync(descriptor);
    return refuse(EXIT.unavailable, message("cli.tap.noDevice", { name }));
  } catch (error) {
    return explain(tap, error as NodeJS.ErrnoException);
  }
}

function explain({ name, path }: FoundTap, error: NodeJS.ErrnoException): Result<never, TapError> {
  switch (error.code) {
    case "EACCES":
    case "EPERM": {
      const [owner, user] = [nameOf(statSync(path).uid), nameOf(process.getuid?.() ?? 0)];
      const text = message("cli.tap.notYours", { name, path, owner, user });
      return refuse(EXIT.notAuthorised, text);
    }
    case "EBUSY":
      return refuse(EXIT.tryAgain, message("cli.tap.busy", { name, pid: 0 }));
    case "ENOENT":
    case "ENXIO":
    case "ENODEV":
      return refuse(EXIT.unavailable, message("cli.tap.noDevice", { name }));
    default:
      return refuse(
        EXIT.noInput,
        message("cli.tap.cannotOpen", { name, path, reason: error.message }),
      );
  }
}

function refuse(exit: ExitCode, text: Message): Result<never, TapError> {
  return err({ exit, message: text });
}

/** A process that has the device open; undefined: none that can be seen. */
function holderOf(path: string): number | undefined {
  const node = realpathSync(path);
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .find((pid) => opened(pid).includes(node));
}

function opened(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).flatMap((descriptor) => {
      try {
        return [readlinkSync(`${folder}/${descriptor}`)];
      } catch {
        return [];
      }
    });
  } catch {
    // Another user's, or it has ended.
    return [];
  }
}

function nameOf(uid: number): string {
  try {
    const stdio = ["ignore", "pipe", "ignore"] as const;
    return execFileSync("id", ["-nu", String(uid)], { encoding: "utf8", stdio: [...stdio] }).trim();
  } catch {
    return String(uid);
  }
}
