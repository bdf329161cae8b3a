import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run, say } from "./process.mjs";
import { outerEnvironment, root } from "./toolchain.mjs";

const lockfile = join(root, "package-lock.json");
const stamp = join(root, "node_modules", ".cache", "installed-lockfile");

/** Notes which lockfile the packages were installed from; every install ends with this. */
export function stampInstall() {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lockfileHash());
}

/**
 * Installs the npm packages when they are missing or the lockfile is another one.
 *
 * @returns {boolean} whether something was installed
 */
export function ensureInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockfileHash()) {
    return false;
  }
  say("installing npm packages (npm ci)");
  // The system's Node may be older than some packages ask for; they will run on the pinned one.
  if (!run("npm", ["ci", "--loglevel=error"], { cwd: root, env: outerEnvironment() })) {
    console.error("npm ci failed: see above. Nothing else was done.");
    process.exit(1);
  }
  stampInstall();
  return true;
}

function lockfileHash() {
  return createHash("sha256").update(readFileSync(lockfile)).digest("hex");
}
