// A version from before, to upgrade from: what a commit of ours built, in a package of today's.

import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silently } from "../electron/silently.mjs";
import { run, succeeds } from "../process.mjs";
import { root } from "../toolchain.mjs";

/** The first whose program takes the helper of a package; taps had no owners yet. */
const COMMIT = "c080101730e2145e8302a96d6aaee47ff18d301b";

/** What it calls itself: the sources have had one number only. */
export const OLDER_VERSION = "0.0.9";

/**
 * Builds command line, root helper and app of that commit into `folder`, with the npm packages that
 * are installed now.
 *
 * @param {string} folder is made anew
 * @returns {string | undefined} why it cannot be built
 */
export function buildOlder(folder) {
  if (!succeeds("git", ["-C", root, "cat-file", "-e", `${COMMIT}^{commit}`])) {
    return `the older version is built from ${COMMIT}, which this clone lacks (git fetch --unshallow)`;
  }
  const sources = mkdtempSync(join(tmpdir(), "macvlan-designer-older-"));
  try {
    const archive = join(sources, "older.tar");
    silently("git", ["-C", root, "archive", "--output", archive, COMMIT]);
    silently("tar", ["--extract", "--file", archive, "--directory", sources]);
    symlinkSync(join(root, "node_modules"), join(sources, "node_modules"));
    renumber(join(sources, "package.json"));
    rmSync(folder, { recursive: true, force: true });
    const isBuilt = run(process.execPath, [join(sources, "scripts", "build.mjs"), folder]);
    // Its app was one bundle, and today's package has a place for three.
    for (const later of ["program.cjs", "first-picture.cjs"]) {
      writeFileSync(join(folder, later), "");
    }
    return isBuilt ? undefined : `${COMMIT} could not be built`;
  } finally {
    rmSync(sources, { recursive: true, force: true });
  }
}

function renumber(/** @type {string} */ manifest) {
  const sources = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify({ ...sources, version: OLDER_VERSION }));
}
