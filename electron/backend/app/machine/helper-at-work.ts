import { readdir, readFile } from "node:fs/promises";

/** The helper's bundle, wherever it is installed, as an argument of its own. */
const HELPER = /(?:^|\0)[^\0]*\/helper\.cjs\0/;

/**
 * Whether a helper or its guardian runs: then a journal belongs to a change that is being made or
 * taken back, and nothing was interrupted.
 *
 * The lock says the same, and is root's alone.
 */
export async function isHelperAtWork(): Promise<boolean> {
  const processes = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const id of processes) {
    const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
    if (HELPER.test(command)) {
      return true;
    }
  }
  return false;
}
