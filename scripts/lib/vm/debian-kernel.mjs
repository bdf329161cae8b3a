// Debian's own kernel, unpacked beside everything else that is cached: never installed, only booted.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run, say } from "../process.mjs";

/** The smaller one first; each depends on the newest version of its kind. */
const META_PACKAGES = ["linux-image-cloud-amd64", "linux-image-amd64"];

/**
 * Where the kernel's package was unpacked, and its version as `uname -r` says it.
 *
 * @typedef {{ readonly folder: string, readonly version: string }} Kernel
 */

/**
 * The kernel in `cache`; fetches the newest one of this Debian when there is none yet.
 *
 * @param {string} cache
 * @returns {Kernel | undefined} undefined: no such package can be had
 */
export function ensureKernel(cache) {
  const folder = join(cache, "kernel");
  if (!existsSync(folder) && !fetchKernel(cache, folder)) {
    return undefined;
  }
  const [version] = readdirSync(join(folder, "lib", "modules"));
  return version === undefined ? undefined : { folder, version };
}

/**
 * @param {string} cache
 * @param {string} folder
 */
function fetchKernel(cache, folder) {
  const name = newestKernel() ?? (run("apt-get", ["update", "-qq"]) ? newestKernel() : undefined);
  if (name === undefined) {
    return false;
  }
  say(`fetching ${name}`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "fetch-"));
  try {
    const download = ["-qq", "-o", "APT::Sandbox::User=root", "download", name];
    const unpacked = join(work, "unpacked");
    const done =
      run("apt-get", download, { cwd: work }) &&
      run("dpkg-deb", ["--extract", onlyDeb(work), unpacked]) &&
      run("depmod", ["-b", unpacked, versionOf(name)]);
    if (done) {
      renameSync(unpacked, folder);
    }
    return done;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The package that the first known meta package depends on. */
function newestKernel() {
  for (const meta of META_PACKAGES) {
    const { stdout } = spawnSync("apt-cache", ["depends", "--important", meta], {
      encoding: "utf8",
    });
    const found = /Depends: (linux-image-\d\S+)/.exec(stdout)?.[1];
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function versionOf(/** @type {string} */ name) {
  return name.replace("linux-image-", "");
}

function onlyDeb(/** @type {string} */ folder) {
  return join(folder, readdirSync(folder).find((name) => name.endsWith(".deb")) ?? "?.deb");
}
