import type { Operation } from "../../plan/plan.ts";
import type { SystemFile } from "../../plan/system-file.ts";

/** A file that a plan touches, as it is and as it shall be; null: not there. */
export interface FileChange {
  readonly path: string;
  readonly op: Operation["op"];
  readonly from: SystemFile | null;
  readonly to: SystemFile | null;
}

/**
 * Pairs what operations say of files with the files.
 *
 * Both sides are null for a file whose text is nobody's business (the program's own record).
 */
export function fileChanges(
  operations: readonly Operation[],
  files: readonly SystemFile[],
  replaced: readonly SystemFile[],
): readonly FileChange[] {
  const old = new Map(replaced.map((file) => [file.path, file]));
  const fresh = new Map(files.map((file) => [file.path, file]));
  return operations.map(({ op, name: path }) => ({
    path,
    op,
    from: op === "create" ? null : (old.get(path) ?? null),
    to: op === "delete" ? null : (fresh.get(path) ?? null),
  }));
}
