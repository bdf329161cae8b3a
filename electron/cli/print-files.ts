import type { FileChange } from "../../shared/export/persist/file-changes.ts";
import { lineDiff, type DiffLine } from "../../shared/export/text/line-diff.ts";
import { print, type CommandIo } from "./command-io.ts";

/** Prints files as a difference to what is there, as `diff -u` does, with all of their lines. */
export function printFiles(io: CommandIo, changes: readonly FileChange[]): void {
  const { out } = io.colours;
  const painted = { "-": out.red, "+": out.green, " ": out.dim };
  for (const { path, from, to } of changes) {
    if (!from && !to) {
      continue;
    }
    print(io, out.bold(`--- ${from ? path : "/dev/null"}`));
    print(io, out.bold(`+++ ${to ? path : "/dev/null"}`));
    if (!from && to) {
      print(io, out.dim(`new file, mode 0${to.mode.toString(8)}, owner root`));
    }
    lineDiff(from?.text ?? null, to?.text ?? null).forEach(({ sign, line }: DiffLine) => {
      print(io, painted[sign](`${sign}${line}`));
    });
    print(io);
  }
}
