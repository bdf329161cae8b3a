// npm run package -- [--older] [FOLDER]: the app unpacked, as .deb and as .rpm, into FOLDER
// (dist/package). --older packs a version from before, to test upgrades with.
// An AppImage is made on release machines (electron-builder.yml), as its runtime comes from GitHub.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ensureElectron } from "./lib/electron/find.mjs";
import { packApp, stageApp } from "./lib/electron/pack.mjs";
import { ensureNfpm, makePackages } from "./lib/package/nfpm.mjs";
import { buildOlder, OLDER_VERSION } from "./lib/package/older.mjs";
import { releaseOf } from "./lib/package/version.mjs";
import { run, say } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: false });

// It shares facts with the app's sources, which only the pinned Node reads.
const { layTrees } = await import("./lib/package/tree.mjs");

const isOlder = process.argv.includes("--older");
const [name] = process.argv.slice(2).filter((arg) => arg !== "--older");
const folder = resolve(name ?? join(root, "dist", "package"));
const electron = ensureElectron();
const nfpm = ensureNfpm();
if ("reason" in electron || "reason" in nfpm) {
  console.error("reason" in electron ? electron.reason : "reason" in nfpm ? nfpm.reason : "");
  process.exit(1);
}

const work = mkdtempSync(join(tmpdir(), "macvlan-designer-package-"));
const [built, stage, tree] = ["built", "stage", "tree"].map((name) => join(work, name));
try {
  if (!built || !stage || !tree || !build(built)) {
    process.exit(1);
  }
  stageApp(built, stage);
  if (!(await packApp({ stage, electron: electron.folder, folder }))) {
    process.exit(1);
  }
  const release = releaseOf(electron.folder, isOlder ? OLDER_VERSION : undefined);
  say(`making packages of version ${release.version}`);
  await layTrees(tree, { built, packed: join(folder, "linux-unpacked"), release });
  for (const name of makePackages(nfpm.program, { tree, folder, release })) {
    console.log(join(folder, name));
  }
  if (release.version.includes("+")) {
    say("not a release: the Electron inside is the one for tests, and has no security updates");
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function build(/** @type {string} */ into) {
  if (!isOlder) {
    return run(process.execPath, [join(root, "scripts", "build.mjs"), into]);
  }
  const reason = buildOlder(into);
  if (reason !== undefined) {
    console.error(reason);
  }
  return reason === undefined;
}
