import { execFile } from "node:child_process";
import { readFile, realpath, rm, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { message, type Message } from "../../../shared/messages/message.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { NO_DEBUGGER } from "../../backend/elevation/check-helper.ts";
import {
  LOCAL_HELPER,
  LOCAL_HELPER_FOLDER,
  POLICY_FILE,
  POLKIT_ACTIONS_FOLDER,
} from "../../backend/elevation/helper-location.ts";
import { checkRootOwned } from "../../backend/elevation/root-owned.ts";
import { polkitPolicy } from "../polkit/policy.ts";
import { findForeign, INSTALLED_FILES, LOCAL_NODE, SHEBANG } from "./installed-files.ts";
import {
  exists,
  placeFiles,
  placeFolder,
  PlacingFailed,
  temporaryName,
  type FileToPlace,
} from "./place-files.ts";

/** Why the helper was not installed or taken away; nothing was changed. */
export interface InstallError {
  readonly kind: "missing" | "cannotWrite";
  readonly message: Message;
}

/** What is installed from: the built helper, and the Node that is to run it. */
export interface InstallSource {
  readonly helper: string;
  readonly node: string;
}

/**
 * Puts helper, interpreter and polkit policy in place for a source checkout, all or nothing.
 *
 * Needs root. An older installation is replaced; anything else that is in the way is left alone.
 *
 * @returns the files that are now in place
 */
export async function installHelper(
  source: InstallSource,
): Promise<Result<readonly string[], InstallError>> {
  const obstacle = await findObstacle(source);
  if (obstacle !== undefined) {
    return err(obstacle);
  }
  const node = await realpath(source.node);
  let madeFolder = false;
  try {
    madeFolder = await placeFolder(LOCAL_HELPER_FOLDER);
    const helper = await readFile(source.helper, "utf8");
    await placeFiles(filesToPlace(helper, node));
  } catch (error) {
    if (madeFolder) {
      await rmdir(LOCAL_HELPER_FOLDER);
    }
    return err(placingError(error, node));
  }
  return ok([LOCAL_HELPER, LOCAL_NODE, POLICY_FILE]);
}

/**
 * Takes away what `installHelper` put in place, and the folder when it is empty then.
 *
 * @returns the paths that were taken away; empty when nothing was installed
 */
export async function uninstallHelper(): Promise<Result<readonly string[], InstallError>> {
  const foreign = await findForeign();
  if (foreign !== undefined) {
    return err({
      kind: "cannotWrite",
      message: message("cli.helper.foreign", { path: foreign }),
    });
  }
  const removed: string[] = [];
  try {
    for (const path of INSTALLED_FILES) {
      if (await exists(path)) {
        await rm(path);
        removed.push(path);
      }
      await rm(temporaryName(path), { force: true });
    }
    if (await removeIfEmpty(LOCAL_HELPER_FOLDER)) {
      removed.push(LOCAL_HELPER_FOLDER);
    }
  } catch (error) {
    const { path = LOCAL_HELPER_FOLDER, message: reason } = error as NodeJS.ErrnoException;
    return err({
      kind: "cannotWrite",
      message: message("cli.helper.cannotWrite", { path, reason }),
    });
  }
  return ok(removed);
}

async function findObstacle(source: InstallSource): Promise<InstallError | undefined> {
  if (!(await exists(source.helper))) {
    return {
      kind: "missing",
      message: message("cli.helper.notBuilt", { path: source.helper }),
    };
  }
  if (!(await exists(POLKIT_ACTIONS_FOLDER))) {
    return {
      kind: "missing",
      message: message("cli.helper.noPolkit", { path: POLKIT_ACTIONS_FOLDER }),
    };
  }
  const foreign = await findForeign();
  if (foreign !== undefined) {
    return { kind: "cannotWrite", message: message("cli.helper.foreign", { path: foreign }) };
  }
  const folders = [
    (await exists(LOCAL_HELPER_FOLDER)) ? LOCAL_HELPER_FOLDER : dirname(LOCAL_HELPER_FOLDER),
    POLKIT_ACTIONS_FOLDER,
  ];
  for (const folder of folders) {
    const unsafe = await checkRootOwned(folder);
    if (unsafe !== undefined) {
      const { path, reason } = unsafe;
      return {
        kind: "cannotWrite",
        message: { id: "cli.helper.unsafe", params: { path, reason } },
      };
    }
  }
  return undefined;
}

/** The helper comes first: it marks the folder as ours; the policy last: it makes all of it live. */
function filesToPlace(helper: string, node: string): readonly FileToPlace[] {
  return [
    { path: LOCAL_HELPER, mode: 0o755, content: { text: withShebang(helper) } },
    { path: LOCAL_NODE, mode: 0o755, content: { copyOf: node }, prove: proveNode },
    { path: POLICY_FILE, mode: 0o644, content: { text: polkitPolicy(LOCAL_HELPER) } },
  ];
}

/** Replaces the first line, if it names an interpreter, by ours. */
function withShebang(helper: string): string {
  return SHEBANG + helper.replace(/^#!.*\n/, "");
}

class BrokenNode extends Error {}

/** A Node that finds its libraries beside itself does not run from elsewhere; an old one knows no option. */
async function proveNode(path: string): Promise<void> {
  const { stdout } = await promisify(execFile)(path, [NO_DEBUGGER, "--version"], {
    env: {},
    cwd: "/",
  }).catch((error: unknown) => {
    throw new BrokenNode(error instanceof Error ? error.message : String(error));
  });
  if (!stdout.startsWith("v")) {
    throw new BrokenNode(stdout.slice(0, 200));
  }
}

function placingError(error: unknown, node: string): InstallError {
  if (!(error instanceof PlacingFailed)) {
    throw error;
  }
  const { path, message: reason, cause } = error;
  return cause instanceof BrokenNode
    ? { kind: "missing", message: message("cli.helper.brokenNode", { path: node, reason }) }
    : { kind: "cannotWrite", message: message("cli.helper.cannotWrite", { path, reason }) };
}

async function removeIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTEMPTY") {
      return false;
    }
    throw error;
  }
}
