import type { Argv } from "./plan.ts";

/** The words of one `ip` command after `ip` and its options. */
export type Line = readonly string[];

/** One `ip` command and the namespace that it runs in; null: the host's own. */
export interface PlacedLine {
  readonly namespace: string | null;
  readonly line: Line;
}

/** Most words that `ip -batch` takes in one line (`lib/utils.c`: `largv[100]`, one for `ip`). */
export const MAX_BATCH_WORDS = 98;

/**
 * Whether a word can stand in a line of `ip -batch`.
 *
 * White space ends a word, `#` starts a comment even inside one, quotes and backslash are read by
 * iproute2, and the kernel expands `%d` in a new link's name. There is no way to quote `#`.
 */
export function isBatchSafe(word: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are part of what it refuses
  return word !== "" && !/[\s#"'\\%\u0000-\u001f\u007f]/.test(word);
}

/** One line of `ip -batch`; throws a RangeError where a word or their number does not fit. */
export function batchLine(line: Line): string {
  const bad = line.find((word) => !isBatchSafe(word));
  if (bad !== undefined) {
    throw new RangeError(`cannot be written into ip -batch: ${JSON.stringify(bad)}`);
  }
  if (line.length > MAX_BATCH_WORDS) {
    throw new RangeError(`too many words for ip -batch: ${line.length}`);
  }
  return line.join(" ");
}

/** The argument vector that runs the command by hand. */
export function renderArgv({ namespace, line }: PlacedLine): Argv {
  return namespace === null ? ["ip", ...line] : ["ip", "-n", namespace, ...line];
}
