import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { message } from "../../../../shared/messages/message.ts";
import type { CallFailure } from "../../../../shared/protocol/app/contract.ts";
import type { ExportsToSave } from "../../../../shared/protocol/app/exports.ts";
import { ok, type Result } from "../../../../shared/result.ts";
import type { AppBackendOptions, ExistingFiles, NativeDialogs } from "../app-options.ts";
import { outside } from "../documents/document-failures.ts";
import { folderInWords } from "../documents/file-reference.ts";
import { partsOfWay } from "../documents/file-names.ts";
import { isReallyInside } from "../documents/inside.ts";
import { failed } from "../failures.ts";

/** A file, and where it is to be. */
export interface PlacedFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly mode: number | undefined;
}

/** What was sent, with ways that lead nowhere else. */
interface NamedFile extends Omit<PlacedFile, "path"> {
  readonly parts: readonly string[];
}

/** All of them, and the folder that was chosen. */
export interface PlacedFiles {
  readonly folder: string;
  readonly files: readonly PlacedFile[];
}

type Placed = Result<PlacedFiles | null, CallFailure>;

/** Finds out where files are to be, and that nothing there is lost; null: a dialog was dismissed. */
export async function choosePlaces(
  options: AppBackendOptions,
  window: string,
  wanted: ExportsToSave,
): Promise<Placed> {
  const files = namedFiles(wanted);
  if (!files.ok) {
    return files;
  }
  if (options.folder !== null) {
    return placesBelow(options.folder, wanted, files.value);
  }
  return options.dialogs
    ? placesAsked(options.dialogs, window, files.value)
    : failed("notHere", message("ui.backend.noDialogs"));
}

function namedFiles({ files }: ExportsToSave): Result<readonly NamedFile[], CallFailure> {
  const named: NamedFile[] = [];
  const seen = new Set<string>();
  for (const { path, content, encoding, mode } of files) {
    const parts = partsOfWay(path);
    if (!parts || seen.has(path)) {
      return failed("badInput", message("ui.export.badName", { name: path }));
    }
    seen.add(path);
    named.push({ parts, bytes: Buffer.from(content, encoding), mode });
  }
  return ok(named);
}

async function placesBelow(
  top: string,
  { folder, replace }: ExportsToSave,
  files: readonly NamedFile[],
): Promise<Placed> {
  const way = folder === "" ? [] : partsOfWay(folder);
  if (!way) {
    return failed("badInput", message("ui.export.badName", { name: folder }));
  }
  const below = resolve(join(top, ...way));
  const placed = placedIn(below, files);
  for (const { path } of placed) {
    if (!(await isReallyInside(top, path))) {
      return outside(top);
    }
  }
  const existing = replace ? null : await existingAmong(placed, below);
  return existing
    ? failed("exists", message("ui.export.exists", { ...existing }))
    : ok({ folder: below, files: placed });
}

async function placesAsked(
  dialogs: NativeDialogs,
  window: string,
  files: readonly NamedFile[],
): Promise<Placed> {
  const [first, ...others] = files;
  if (first?.parts.length === 1 && others.length === 0) {
    const path = await dialogs.saveExport(window, first.parts.join("/"));
    const { bytes, mode } = first;
    return ok(path === null ? null : { folder: dirname(path), files: [{ path, bytes, mode }] });
  }
  const folder = await dialogs.pickFolder(window);
  if (folder === null) {
    return ok(null);
  }
  const placed = placedIn(folder, files);
  const existing = await existingAmong(placed, folder);
  const isAllowed = !existing || (await dialogs.mayReplace(window, existing));
  return ok(isAllowed ? { folder, files: placed } : null);
}

function placedIn(folder: string, files: readonly NamedFile[]): readonly PlacedFile[] {
  return files.map(({ parts, bytes, mode }) => ({ path: join(folder, ...parts), bytes, mode }));
}

/** Those that hold something else already; null: none. */
async function existingAmong(
  placed: readonly PlacedFile[],
  folder: string,
): Promise<ExistingFiles | null> {
  const existing: string[] = [];
  for (const { path, bytes } of placed) {
    if (await holdsOther(path, bytes)) {
      existing.push(path);
    }
  }
  const [first] = existing;
  return first === undefined
    ? null
    : {
        count: existing.length,
        name: first.slice(folder.length + 1),
        folder: folderInWords(folder),
      };
}

async function holdsOther(path: string, bytes: Buffer): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true || stats.size !== bytes.length) {
    return stats !== undefined;
  }
  return !(await readFile(path).catch(() => Buffer.alloc(0))).equals(bytes);
}
