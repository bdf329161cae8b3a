import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { run, say } from "./process.mjs";
import { root } from "./toolchain.mjs";

const BUILT = [
  "cli.js",
  "helper.cjs",
  "main.cjs",
  "program.cjs",
  "first-picture.cjs",
  "preload.cjs",
  "renderer/index.html",
];

const SOURCES = [
  ...["shared", "electron", "renderer", "scripts/build.mjs"],
  ...["package.json", "package-lock.json"],
];

/** Builds when a built file is missing or older than what it may be built from; ends on failure. */
export function buildIfStale() {
  const built = BUILT.map((name) => join(root, "dist", name));
  const time = Math.min(...built.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
  if (SOURCES.every((name) => newestIn(join(root, name)) <= time)) {
    return;
  }
  say("building (npm run build)");
  if (!run(process.execPath, [join(root, "scripts", "build.mjs")])) {
    process.exit(1);
  }
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const own = statSync(path);
  if (!own.isDirectory()) {
    return own.mtimeMs;
  }
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
