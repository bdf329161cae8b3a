import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { silently } from "../electron/silently.mjs";
import { say } from "../process.mjs";

/**
 * Debians that packages are installed into: the oldest one that they are for, whose Node is 18, and the
 * first whose AppArmor knows user namespaces.
 *
 * @typedef {"bookworm" | "trixie"} Suite
 */

/** What the tests themselves need there, and nothing that a package depends on. */
const PACKAGES = ["dbus", "python3-dbus", "python3-gi", "x11-utils", "xauth", "xvfb"];

/**
 * The folder of a small Debian as it comes, in `cache`, made when there is none yet.
 *
 * @param {string} cache
 * @param {Suite} suite
 */
export function ensureDebianRoot(cache, suite) {
  const recipe = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  const name = `debian-${recipe.digest("hex").slice(0, 16)}`;
  const folder = join(cache, `${name}-${suite}`);
  if (existsSync(folder)) {
    return folder;
  }
  say(`fetching a small Debian (${suite}, once)`);
  mkdirSync(cache, { recursive: true });
  const made = readdirSync(cache).filter((entry) => entry.startsWith("debian-"));
  for (const other of made.filter((entry) => !entry.startsWith(name))) {
    rmSync(join(cache, other), { recursive: true, force: true });
  }
  const work = mkdtempSync(join(cache, "new-"));
  const system = join(work, "system");
  try {
    const options = ["--quiet", "--variant=minbase", `--include=${PACKAGES.join(",")}`];
    silently("mmdebstrap", [...options, suite, system]);
    renameSync(system, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}
