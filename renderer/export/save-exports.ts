import type { ExportedFile } from "../../shared/export/target.ts";
import type { CallFailure } from "../../shared/protocol/app/contract.ts";
import type { ExportsToSave, SavedExports } from "../../shared/protocol/app/exports.ts";
import type { Result } from "../../shared/result.ts";
import type { App } from "../store/app.ts";

/** A file as the backend takes it. */
export type FileToSave = ExportsToSave["files"][number];

export function fileToSave({ path, text, mode }: ExportedFile): FileToSave {
  return { path, content: text, encoding: "utf8", ...(mode === undefined ? {} : { mode }) };
}

/** Saves in a browser, where the folder and what may be replaced were asked for before. */
export function saveExports(
  { client }: Pick<App, "client">,
  files: readonly FileToSave[],
  { folder, replace }: Pick<ExportsToSave, "folder" | "replace">,
): Promise<Result<SavedExports | null, CallFailure>> {
  return client.call("exports.save", { files, folder, replace });
}
