// Which Electron runs the app from the sources: the first that can be had.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { say, succeeds } from "../process.mjs";
import { root } from "../toolchain.mjs";
import { cacheFolder } from "./cache.mjs";
import { ensureElectronRuntime } from "./runtime.mjs";

const PACKAGE = join(root, "node_modules", "electron");

/** Long enough for a slow line, once it is known that there is a line. */
const DOWNLOAD_MILLISECONDS = 5 * 60_000;
const PROBE_MILLISECONDS = 4000;

/** Settings with which the npm package fetches from elsewhere than GitHub. */
const OTHER_SOURCES = ["ELECTRON_MIRROR", "npm_config_electron_mirror", "ELECTRON_GET_USE_PROXY"];

/**
 * The folder of an Electron, fetched when there is none yet: what ELECTRON_OVERRIDE_DIST_PATH says,
 * the npm package's own, or the one for development and tests.
 *
 * Whatever could be fetched once, or could not, is remembered: later calls need no network.
 *
 * @returns {{ readonly folder: string } | { readonly reason: string }}
 */
export function ensureElectron() {
  const given = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (given !== undefined && given !== "") {
    return existsSync(join(given, "electron"))
      ? { folder: given }
      : { reason: `ELECTRON_OVERRIDE_DIST_PATH names ${given}, where there is no electron` };
  }
  const own = join(PACKAGE, "dist");
  return isInstalled(own) || fetchOnce(own) ? { folder: own } : ensureElectronRuntime();
}

function isInstalled(/** @type {string} */ folder) {
  return existsSync(join(folder, "electron")) && existsSync(join(PACKAGE, "path.txt"));
}

/** Fetches the npm package's own Electron, unless it is noted that it cannot be had here. */
function fetchOnce(/** @type {string} */ folder) {
  const version = packageVersion();
  const note = join(cacheFolder(), `electron-${version}-cannot-be-fetched`);
  if (existsSync(note)) {
    return false;
  }
  if (isReachable(version)) {
    say(`fetching Electron ${version} (about 120 MB, once)`);
    const install = join(PACKAGE, "install.js");
    const options = /** @type {const} */ ({ stdio: "inherit", timeout: DOWNLOAD_MILLISECONDS });
    spawnSync(process.execPath, [install], options);
  }
  if (isInstalled(folder)) {
    return true;
  }
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, "Delete this file to try again.\n");
  say(`Electron ${version} could not be fetched, here runs an older one (see ${note})`);
  return false;
}

/** Whether GitHub answers at all: a download that hangs would take minutes to say so. */
function isReachable(/** @type {string} */ version) {
  if (OTHER_SOURCES.some((name) => process.env[name])) {
    return true;
  }
  const url = `https://github.com/electron/electron/releases/tag/v${version}`;
  const options = `{ method: "HEAD", signal: AbortSignal.timeout(${PROBE_MILLISECONDS}) }`;
  const program = `fetch(${JSON.stringify(url)}, ${options}).catch(() => process.exit(1))`;
  return succeeds(process.execPath, ["--eval", program]);
}

/** @returns {string} */
function packageVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")).version;
}
