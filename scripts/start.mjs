// npm start [-- FILE]: installs and builds what is missing, then opens the app; where no window can
// be, the same app is served to a browser.

import { join, resolve } from "node:path";
import { buildIfStale } from "./lib/build-if-stale.mjs";
import { whyNoDesktop, whyNotSandboxed } from "./lib/electron/can-run.mjs";
import { ensureElectron } from "./lib/electron/find.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { run, say } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: ensureInstalled() });
buildIfStale();

// npm runs this in the checkout's top folder, wherever it was called.
const caller = process.env["INIT_CWD"] ?? process.cwd();
const names = process.argv.slice(2).filter((name) => name !== "--");
const files = names.map((name) => resolve(caller, name));

const window = findWindow();
if ("reason" in window) {
  say(`${window.reason}: serving the app to a browser instead`);
  const served = files.length > 0 ? files : [caller];
  end(run(process.execPath, [join(root, "dist", "cli.js"), "serve", ...served], { cwd: caller }));
} else {
  const env = { ...process.env };
  delete env["ELECTRON_RUN_AS_NODE"];
  end(run(window.electron, ["--ozone-platform-hint=auto", root, ...files], { cwd: caller, env }));
}

/** @returns {{ readonly electron: string } | { readonly reason: string }} */
function findWindow() {
  // Before anything is fetched that would not be used.
  const early = whyNoDesktop();
  if (early !== undefined) {
    return { reason: early };
  }
  const found = ensureElectron();
  if ("reason" in found) {
    return found;
  }
  const electron = join(found.folder, "electron");
  const reason = whyNotSandboxed(electron);
  return reason === undefined ? { electron } : { reason };
}

function end(/** @type {boolean} */ succeeded) {
  process.exitCode = succeeded ? 0 : 1;
}
