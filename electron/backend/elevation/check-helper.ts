import { open } from "node:fs/promises";
import { message } from "../../../shared/messages/message.ts";
import { checkRootOwned, type Unsafe } from "./root-owned.ts";

/** The kernel reads no more of a file to find its interpreter (`BINPRM_BUF_SIZE`). */
const FIRST_LINE_BYTES = 256;

/**
 * What Node has to be told in a helper's first line (node(1), from 22.14 on).
 *
 * A signal that waits outlives execve, also into a program of root's, and SIGUSR1 makes Node listen
 * for a debugger, which may belong to anybody on this machine.
 */
export const NO_DEBUGGER = "--disable-sigusr1";

const ENV = "/usr/bin/env";

/**
 * The same for a Node that is too old for {@link NO_DEBUGGER}: env(1) of coreutils, from 8.31 on.
 *
 * To ignore a signal throws away one that waits (sigaction(2)), and afterwards only root can send
 * another. A shell's `trap '' USR1` does not do: it leaves a signal alone that it finds ignored, and
 * one that is ignored waits all the same where it is blocked as well.
 */
export const ENV_WITHOUT_SIGNAL = `${ENV} -S --ignore-signal=USR1`;

/**
 * Checks that a helper, its interpreter and every folder above them are root's alone.
 *
 * pkexec and polkitd compare the path's text and nothing else: they would run a file that the
 * caller has just written.
 *
 * @returns the first path that is not safe; undefined when all are
 */
export async function checkHelper(helper: string): Promise<Unsafe | undefined> {
  const unsafe = await checkRootOwned(helper);
  if (unsafe !== undefined) {
    return unsafe;
  }
  const interpreters = await readInterpreters(helper).catch(() => null);
  if (interpreters === null) {
    return { path: helper, reason: message("elevation.unsafe.unreadable") };
  }
  if (interpreters.length === 0) {
    return { path: helper, reason: message("elevation.unsafe.noInterpreter") };
  }
  for (const interpreter of interpreters) {
    const unsafeInterpreter = await checkRootOwned(interpreter);
    if (unsafeInterpreter !== undefined) {
      return unsafeInterpreter;
    }
  }
  return undefined;
}

async function readInterpreters(helper: string): Promise<readonly string[]> {
  const file = await open(helper, "r");
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(FIRST_LINE_BYTES),
      0,
      FIRST_LINE_BYTES,
    );
    return interpretersOf(buffer.toString("latin1", 0, bytesRead));
  } finally {
    await file.close();
  }
}

/**
 * The programs that a script's first line names (execve(2)), in the order in which they run.
 *
 * Either one absolute path with {@link NO_DEBUGGER} and nothing else, or exactly
 * {@link ENV_WITHOUT_SIGNAL} with one absolute path: `/usr/bin/env node` would leave the choice to PATH.
 *
 * @returns none where it is neither
 */
export function interpretersOf(text: string): readonly string[] {
  const [, line = ""] = /^#![ \t]*(\S.*?)[ \t]*\n/.exec(text) ?? [];
  const words = line.split(/[ \t]+/);
  const [first = "", last = ""] = [words.at(0), words.at(-1)];
  switch (words.join(" ")) {
    case `${first} ${NO_DEBUGGER}`:
      return isInterpreter(first) ? [first] : [];
    case `${ENV_WITHOUT_SIGNAL} ${last}`:
      return isInterpreter(last) ? [ENV, last] : [];
    default:
      return [];
  }
}

/** An absolute path that env(1) reads as nothing else. */
function isInterpreter(word: string): boolean {
  return /^\/[\w./+-]+$/.test(word) && !word.endsWith("/env");
}
