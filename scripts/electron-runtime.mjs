// node scripts/electron-runtime.mjs: prints the folder of an Electron that needs no GitHub.
//
// For development and tests only: Electron 22 is past its support. What people install carries the
// current Electron of package.json.

import { ensureElectronRuntime } from "./lib/electron/runtime.mjs";

const runtime = ensureElectronRuntime();
if ("reason" in runtime) {
  console.error(runtime.reason);
  process.exitCode = 1;
} else {
  console.log(runtime.folder);
}
