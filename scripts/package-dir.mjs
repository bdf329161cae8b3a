// npm run package:dir -- [FOLDER]: packs the app with its fuses set, unpacked, into FOLDER
// (dist/package).

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildIfStale } from "./lib/build-if-stale.mjs";
import { ensureElectron } from "./lib/electron/find.mjs";
import { packApp, stageApp } from "./lib/electron/pack.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: false });

const folder = resolve(process.argv[2] ?? join(root, "dist", "package"));

buildIfStale();
const electron = ensureElectron();
if ("reason" in electron) {
  console.error(electron.reason);
  process.exit(1);
}

const stage = mkdtempSync(join(tmpdir(), "macvlan-designer-stage-"));
try {
  stageApp(join(root, "dist"), stage);
  const packing = { stage, electron: electron.folder, folder };
  process.exitCode = (await packApp(packing)) ? 0 : 1;
} finally {
  rmSync(stage, { recursive: true, force: true });
}
