// The app as Electron takes it: a folder of bundles and pages, and that folder with an Electron.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from "@electron/fuses";
import { run, say } from "../process.mjs";
import { root } from "../toolchain.mjs";
import { silently } from "./silently.mjs";

const FILE_FUSE = "grantFileProtocolExtraPrivileges";

/**
 * Lays out what the app is at run time: a few bundles and pages, no packages.
 *
 * @param {string} built what scripts/build.mjs has made
 * @param {string} folder is made anew
 */
export function stageApp(built, folder) {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { name, version, description, license, main } = manifest;
  const author = "Macvlan Designer";
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "dist"), { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name, version, description, license, author, main }),
  );
  for (const part of [
    "main.cjs",
    "program.cjs",
    "first-picture.cjs",
    "preload.cjs",
    "pictures",
    "renderer",
  ]) {
    silently("cp", ["-r", join(built, part), join(folder, "dist", part)]);
  }
}

/**
 * What is packed, with what, and where to.
 *
 * @typedef {object} Packing
 * @property {string} stage of stageApp
 * @property {string} electron folder of an Electron
 * @property {string} folder is made anew; the app comes to stand in `linux-unpacked` there
 */

/**
 * Packs a staged app with an Electron whose fuses are set (electron-builder.yml).
 *
 * @param {Packing} packing
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function packApp({ stage, electron, folder }) {
  const version = readFileSync(join(electron, "version"), "utf8").trim().replace(/^v/, "");
  rmSync(folder, { recursive: true, force: true });
  say(`packing with Electron ${version}`);
  const settings = {
    electronDist: electron,
    electronVersion: version,
    "directories.output": folder,
    ...((await hasFileFuse(electron)) ? { [`electronFuses.${FILE_FUSE}`]: false } : {}),
  };
  const options = Object.entries(settings).map(([key, value]) => `-c.${key}=${value}`);
  const config = ["--projectDir", stage, "--config", join(root, "electron-builder.yml")];
  return run("electron-builder", ["--linux", "dir", ...config, ...options], { cwd: root });
}

/**
 * Copies a packed app and lets a debugger in: without that one fuse Playwright, which speaks to the
 * main process as a debugger does, cannot drive it.
 *
 * @param {string} packed
 * @param {string} folder is made anew
 */
export async function unlockForPlaywright(packed, folder) {
  rmSync(folder, { recursive: true, force: true });
  silently("cp", ["-a", packed, folder]);
  await flipFuses(join(folder, "macvlan-designer"), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Electron's fuses are a row that grows: what an older one lacks cannot be set in it. */
async function hasFileFuse(/** @type {string} */ electron) {
  const wire = await getCurrentFuseWire(join(electron, "electron"));
  return wire[FuseV1Options.GrantFileProtocolExtraPrivileges] !== undefined;
}
