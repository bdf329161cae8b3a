import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../toolchain.mjs";

/**
 * What a package is called, and from when it is.
 *
 * @typedef {object} Release
 * @property {string} version a package with another Electron than the pinned one says so in it, and
 *   is no release
 * @property {Date} date of the last commit, so that the same sources give the same package
 */

/**
 * @param {string} electron folder of an Electron
 * @param {string | undefined} asked a version to take instead of the sources' own
 * @returns {Release}
 */
export function releaseOf(electron, asked) {
  const { version, devDependencies } = json(join(root, "package.json"));
  const inside = readFileSync(join(electron, "version"), "utf8").trim().replace(/^v/, "");
  const suffix = inside === devDependencies["electron"] ? "" : `+electron${inside.split(".")[0]}`;
  return { version: `${asked ?? version}${suffix}`, date: dateOfSources() };
}

function dateOfSources() {
  const given = process.env["SOURCE_DATE_EPOCH"];
  const { stdout } = spawnSync("git", ["log", "-1", "--format=%ct"], {
    cwd: root,
    encoding: "utf8",
  });
  const seconds = Number(given ?? stdout);
  return seconds > 0 ? new Date(seconds * 1000) : new Date();
}

/** @type {(path: string) => { version: string, devDependencies: Record<string, string> }} */
function json(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
