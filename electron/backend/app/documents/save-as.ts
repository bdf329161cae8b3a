import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { message } from "../../../../shared/messages/message.ts";
import type { CallFailure } from "../../../../shared/protocol/app/contract.ts";
import { ok, type Result } from "../../../../shared/result.ts";
import type { AppBackendOptions } from "../app-options.ts";
import { failed } from "../failures.ts";
import { existsAlready, outside } from "./document-failures.ts";
import { partsOfName, withSuffix } from "./file-names.ts";
import { isReallyInside } from "./inside.ts";

/** What was typed, and whether a file of that name may be replaced. */
export interface NewName {
  readonly name: string;
  readonly replace: boolean;
}

/** Finds out where a new file is to be; null: the dialog was dismissed. */
export async function chooseNewPath(
  options: AppBackendOptions,
  window: string,
  wanted: NewName,
): Promise<Result<string | null, CallFailure>> {
  if (options.folder !== null) {
    return pathInFolder(options.folder, wanted);
  }
  const chosen = await options.dialogs?.saveAs(window, withSuffix(wanted.name));
  if (chosen === undefined) {
    return failed("notHere", message("ui.backend.noDialogs"));
  }
  if (chosen === null) {
    return ok(null);
  }
  const path = withSuffix(chosen);
  // The dialog has asked about the name that it saw, not about the one with our ending.
  return path !== chosen && (await isThere(path)) ? existsAlready(path) : ok(path);
}

async function pathInFolder(
  folder: string,
  { name, replace }: NewName,
): Promise<Result<string, CallFailure>> {
  const parts = partsOfName(name);
  if (!parts) {
    return failed("badInput", message("ui.backend.badName", { name }));
  }
  const path = resolve(join(folder, ...parts));
  if (!(await isReallyInside(folder, path))) {
    return outside(folder);
  }
  return !replace && (await isThere(path)) ? existsAlready(path) : ok(path);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
