import { readFile, stat } from "node:fs/promises";
import { message } from "../../../shared/messages/message.ts";
import { APPLICATION_ID, APPLICATION_NAME } from "../../../shared/protocol/application.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { plainError, type ElevationError } from "./elevation-error.ts";

/** Where `helper install` puts helper and interpreter. */
export const LOCAL_HELPER_FOLDER = `/usr/local/lib/${APPLICATION_NAME}`;

export const LOCAL_HELPER = `${LOCAL_HELPER_FOLDER}/helper.cjs`;

/** Where a package puts the helper. */
export const PACKAGED_HELPER = `/usr/lib/${APPLICATION_NAME}/helper.cjs`;

/** Where polkitd looks for the actions of programs (polkit(8)). */
export const POLKIT_ACTIONS_FOLDER = "/usr/share/polkit-1/actions";

export const POLICY_FILE = `${POLKIT_ACTIONS_FOLDER}/${APPLICATION_ID}.policy`;

/** The only paths that are ever run through pkexec. */
const HELPERS = [PACKAGED_HELPER, LOCAL_HELPER] as const;

/**
 * Finds the installed helper that the polkit policy names.
 *
 * pkexec compares paths as texts; a helper that no policy names would be run under polkit's
 * generic action, with a question that nobody should have to answer.
 */
export async function findElevatedHelper(): Promise<Result<string, ElevationError>> {
  const installed = await findInstalledHelpers();
  const [first] = installed;
  if (first === undefined) {
    return err(plainError("notInstalled"));
  }
  const policy = await readFile(POLICY_FILE, "utf8").catch(() => "");
  const named = installed.find((helper) => policy.includes(`>${helper}</annotate>`));
  if (named === undefined) {
    return err({
      kind: "notInstalled",
      message: message("elevation.noPolicy", { helper: first, policy: POLICY_FILE }),
    });
  }
  return ok(named);
}

/** The helpers that are installed on this machine, a package's first. */
export async function findInstalledHelpers(): Promise<readonly string[]> {
  const found = await Promise.all(
    HELPERS.map(async (helper) => ((await exists(helper)) ? [helper] : [])),
  );
  return found.flat();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
