import { chmod, mkdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { AppHandlers, CallFailure } from "../../../../shared/protocol/app/contract.ts";
import type { SavedExports } from "../../../../shared/protocol/app/exports.ts";
import { ok, type Result } from "../../../../shared/result.ts";
import type { AppBackendOptions } from "../app-options.ts";
import { cannotExport } from "../documents/document-failures.ts";
import { folderInWords } from "../documents/file-reference.ts";
import { writeAtomically } from "../documents/write-atomically.ts";
import { choosePlaces, type PlacedFiles } from "./choose-places.ts";

/** The call that saves what was made of a document. */
export function exportHandlers(options: AppBackendOptions): Pick<AppHandlers, "exports.save"> {
  return {
    async "exports.save"(wanted, window) {
      const placed = await choosePlaces(options, window, wanted);
      if (!placed.ok || placed.value === null) {
        return placed.ok ? ok(null) : placed;
      }
      return writeAll(placed.value);
    },
  };
}

async function writeAll({
  folder,
  files,
}: PlacedFiles): Promise<Result<SavedExports, CallFailure>> {
  let written = 0;
  for (const { path, bytes, mode } of files) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeAtomically(path, bytes, mode === undefined ? {} : { mode });
      if (mode !== undefined) {
        // A file that was there keeps its mode, but NetworkManager reads none that others can.
        await chmod(path, mode);
      }
    } catch (error) {
      return cannotExport(path, error, written);
    }
    written += 1;
  }
  const [first] = files;
  return ok({
    name: basename(first?.path ?? ""),
    count: files.length,
    folder: folderInWords(folder),
  });
}
