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
  const interpreter = await readInterpreter(helper).catch(() => null);
  if (interpreter === null) {
    return { path: helper, reason: message("elevation.unsafe.unreadable") };
  }
  if (interpreter === undefined) {
    return { path: helper, reason: message("elevation.unsafe.noInterpreter") };
  }
  return checkRootOwned(interpreter);
}

async function readInterpreter(helper: string): Promise<string | undefined> {
  const file = await open(helper, "r");
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(FIRST_LINE_BYTES),
      0,
      FIRST_LINE_BYTES,
    );
    return interpreterOf(buffer.toString("latin1", 0, bytesRead));
  } finally {
    await file.close();
  }
}

/**
 * The interpreter that a script's first line names (execve(2)).
 *
 * One absolute path with {@link NO_DEBUGGER} and nothing else: `/usr/bin/env node` would leave the
 * choice to PATH.
 */
export function interpreterOf(text: string): string | undefined {
  const [, interpreter = "", option] = /^#![ \t]*(\/\S*)[ \t]+(\S+)[ \t]*\n/.exec(text) ?? [];
  return option !== NO_DEBUGGER || interpreter.endsWith("/env") ? undefined : interpreter;
}
