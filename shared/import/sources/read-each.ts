import { err, ok, type Result } from "../../result.ts";
import type { Found } from "../found.ts";
import type { ImportProblem } from "../notes.ts";
import type { ImportFile } from "../text/limits.ts";
import type { Tree } from "../text/tree.ts";

/**
 * Reads every file, finds what they say together, and names what nobody asked for.
 *
 * The problems of all files are told at once.
 */
export function readEach(
  files: readonly ImportFile[],
  readFile: (file: ImportFile) => Result<Tree | readonly Tree[], readonly ImportProblem[]>,
  find: (trees: readonly Tree[]) => Found,
): Result<Found, readonly ImportProblem[]> {
  const trees: Tree[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const read = readFile(file);
    if (read.ok) {
      trees.push(...[read.value].flat());
    } else {
      problems.push(...read.error);
    }
  }
  if (problems.length > 0) {
    return err(problems);
  }
  const found = find(trees);
  trees.forEach((tree) => {
    tree.reportUnread();
  });
  return ok(found);
}
