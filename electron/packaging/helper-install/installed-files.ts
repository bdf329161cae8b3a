import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { NO_DEBUGGER } from "../../backend/elevation/check-helper.ts";
import {
  LOCAL_HELPER,
  LOCAL_HELPER_FOLDER,
  POLICY_FILE,
} from "../../backend/elevation/helper-location.ts";
import { exists } from "./place-files.ts";

/** The helper's own copy of Node: what a user can replace must not run as root. */
export const LOCAL_NODE = join(LOCAL_HELPER_FOLDER, "node");

/** How the first line of any helper begins that was ever installed. */
const INTERPRETER = `#!${LOCAL_NODE}`;

/** First line of an installed helper. */
export const SHEBANG = `${INTERPRETER} ${NO_DEBUGGER}\n`;

/** What `helper install` puts in place, in the order in which it is taken away. */
export const INSTALLED_FILES = [POLICY_FILE, LOCAL_HELPER, LOCAL_NODE] as const;

/**
 * Finds what stands where `helper install` puts things and was not put there by it.
 *
 * A helper of ours begins with our interpreter's path, a policy of ours names our helper, and a
 * Node beside a helper of ours is ours.
 *
 * @returns the first such path; undefined when nothing is in the way
 */
export async function findForeign(): Promise<string | undefined> {
  if (!(await isFolderOrNothing(LOCAL_HELPER_FOLDER))) {
    return LOCAL_HELPER_FOLDER;
  }
  const helper = await textOf(LOCAL_HELPER);
  if (helper !== undefined && !helper.startsWith(INTERPRETER)) {
    return LOCAL_HELPER;
  }
  const policy = await textOf(POLICY_FILE);
  if (policy !== undefined && !policy.includes(`>${LOCAL_HELPER}</annotate>`)) {
    return POLICY_FILE;
  }
  if ((await exists(LOCAL_NODE)) && (helper === undefined || !(await isFile(LOCAL_NODE)))) {
    return LOCAL_NODE;
  }
  return undefined;
}

/** The text of a plain file; empty for what is no plain file, undefined for nothing. */
async function textOf(path: string): Promise<string | undefined> {
  if (!(await exists(path))) {
    return undefined;
  }
  return (await isFile(path)) ? readFile(path, "utf8") : "";
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path)).isFile();
}

async function isFolderOrNothing(path: string): Promise<boolean> {
  return !(await exists(path)) || (await lstat(path)).isDirectory();
}
