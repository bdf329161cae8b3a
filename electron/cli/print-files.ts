import type { SystemFile } from "../../shared/plan/system-file.ts";
import { print, type CommandIo } from "./command-io.ts";

/**
 * Prints files as a difference to what is there, as `diff -u` does.
 *
 * They are written whole or taken away whole, so the other side is always nothing.
 */
export function printFiles(
  io: CommandIo,
  files: readonly SystemFile[],
  what: "created" | "deleted",
): void {
  const { out } = io.colours;
  const isNew = what === "created";
  for (const { path, text, mode } of files) {
    print(io, out.bold(`--- ${isNew ? "/dev/null" : path}`));
    print(io, out.bold(`+++ ${isNew ? path : "/dev/null"}`));
    if (isNew) {
      print(io, out.dim(`new file, mode 0${mode.toString(8)}, owner root`));
    }
    const lines = text.replace(/\n$/, "").split("\n");
    for (const line of lines) {
      print(io, isNew ? out.green(`+${line}`) : out.red(`-${line}`));
    }
    print(io);
  }
}
