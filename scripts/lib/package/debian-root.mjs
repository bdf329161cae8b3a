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

/** The oldest one that packages are for: its Node is 18. */
const SUITE = "bookworm";

/** What the tests themselves need there, and nothing that a package depends on. */
const PACKAGES = ["dbus", "python3-dbus", "python3-gi", "x11-utils", "xauth", "xvfb"];

/**
 * The folder of a small Debian as it comes, in `cache`, made when there is none yet.
 *
 * @param {string} cache
 */
export function ensureDebianRoot(cache) {
  const recipe = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  const name = `debian-${recipe.digest("hex").slice(0, 16)}`;
  const folder = join(cache, name);
  if (existsSync(folder)) {
    return folder;
  }
  say("fetching a small Debian (once)");
  mkdirSync(cache, { recursive: true });
  for (const other of readdirSync(cache).filter((entry) => entry.startsWith("debian-"))) {
    rmSync(join(cache, other), { recursive: true, force: true });
  }
  const work = mkdtempSync(join(cache, "new-"));
  const system = join(work, "system");
  try {
    const options = ["--quiet", "--variant=minbase", `--include=${PACKAGES.join(",")}`];
    silently("mmdebstrap", [...options, SUITE, system]);
    renameSync(system, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}
