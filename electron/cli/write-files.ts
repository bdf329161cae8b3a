import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { message } from "../../shared/messages/message.ts";
import { complain, remark, type CommandIo } from "./command-io.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** A file that is to be written: an export's, a picture. */
interface OwnFile {
  /** With folders where it needs them; relative. */
  readonly path: string;
  readonly text: string | Uint8Array;
  /** Permission bits; absent: 0o644. */
  readonly mode?: number;
}

/** Stands in everything that we export or draw, where the format has comments. */
const MARK = "Macvlan Designer";

/**
 * Writes files of ours: one to the path itself, several (or into a folder that is there) below it.
 *
 * Replaces what an earlier export has written; somebody else's file only with `force`. All are looked
 * at before the first is written.
 */
export async function writeFiles(
  io: CommandIo,
  output: string,
  files: readonly OwnFile[],
  force: boolean,
): Promise<ExitCode> {
  const asFolder = files.length !== 1 || output.endsWith("/") || (await isFolder(output));
  const placed = files.map((file) => ({
    ...file,
    place: asFolder ? join(output, file.path) : output,
  }));
  for (const { place, text } of force ? [] : placed) {
    if (await isTheirs(place, text)) {
      complain(io, message("cli.fileExists", { file: place }));
      return EXIT.cannotWrite;
    }
  }
  for (const { place, text, mode = 0o644 } of placed) {
    try {
      await mkdir(dirname(resolve(place)), { recursive: true });
      await writeFile(place, text, { mode });
      // The mode above holds for new files only.
      await chmod(place, mode);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      complain(io, message("cli.cannotWrite", { file: place, reason }));
      return EXIT.cannotWrite;
    }
    remark(io, message("cli.wrote", { file: place }));
  }
  return EXIT.done;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function isTheirs(path: string, text: string | Uint8Array): Promise<boolean> {
  try {
    const there = await readFile(path);
    return !there.equals(Buffer.from(text)) && !there.includes(MARK);
  } catch {
    return false;
  }
}
