// npm run test:electron -- [--prepared] [--all] [Playwright's own arguments]: the app in Electron.
// --prepared takes what the last run has built and packed; --all runs every spec on the packed
// program as well.
// Without an Electron it fails, unless SKIP_ELECTRON=1 says that this is known.

import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { APP_PACKAGES, ensureDebianPackages, KERNEL_PACKAGES } from "./lib/debian.mjs";
import { ensureElectron } from "./lib/electron/find.mjs";
import { packApp, stageApp, unlockForPlaywright } from "./lib/electron/pack.mjs";
import { inSandbox } from "./lib/electron/sandbox.mjs";
import { isRoot, run, say } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: false });

if (process.env["SKIP_ELECTRON"] === "1") {
  say("tests in Electron skipped: SKIP_ELECTRON=1");
  process.exit(0);
}

const cache = join(root, "node_modules", ".cache", "e2e-electron");
const report = join(cache, "report");
const args = process.argv.slice(2).filter((arg) => !["--prepared", "--all"].includes(arg));
const isChosen =
  process.argv.includes("--all") || args.some((argument) => argument.startsWith("--project"));
const projects = isChosen ? [] : ["story", "sources", "packed"].map((name) => `--project=${name}`);

const packages = isRoot() ? [...KERNEL_PACKAGES, ...APP_PACKAGES] : APP_PACKAGES;
if (!ensureDebianPackages(packages)) {
  fail("the Debian packages that Electron and its tests need are not installed");
}
const electron = ensureElectron();
if ("reason" in electron) {
  fail(electron.reason);
} else {
  if (!process.argv.includes("--prepared")) {
    await prepare(electron.folder);
  }
  rmSync(report, { recursive: true, force: true });
  mkdirSync(report, { recursive: true });
  process.exitCode = test(electron.folder) ? 0 : 1;
}

/** Builds and packs: the sources' app, the package, and the package as Playwright can drive it. */
async function prepare(/** @type {string} */ folder) {
  const built = join(cache, "built");
  const stage = join(cache, "app");
  const release = join(cache, "release");
  say("building and packing the app");
  if (!run(process.execPath, [join(root, "scripts", "build.mjs"), built])) {
    fail("the app could not be built");
  }
  stageApp(built, stage);
  if (!(await packApp({ stage, electron: folder, folder: release }))) {
    fail("the app could not be packed");
  }
  await unlockForPlaywright(join(release, "linux-unpacked"), join(cache, "packed"));
}

/** As root in a sandbox, as its ordinary user; otherwise as whoever this is. */
function test(/** @type {string} */ folder) {
  const config = join("e2e", "electron", "playwright.config.ts");
  const command = ["playwright", "test", "--config", config, ...projects, ...args];
  if (isRoot()) {
    // What it writes comes out of the sandbox by the report's folder only.
    const json = "PLAYWRIGHT_JSON_OUTPUT_FILE";
    const inside = ["env", `${json}=/run/sandbox/report/report.json`, ...command];
    const succeeded = inSandbox({ electron: folder, report, command: inside });
    const [wanted, written] = [process.env[json], join(report, "report.json")];
    if (wanted !== undefined && existsSync(written)) {
      copyFileSync(written, wanted);
    }
    return succeeded;
  }
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder, MVD_REPORT: report };
  const [program = "", ...rest] = command;
  return run(program, rest, { cwd: root, env });
}

function fail(/** @type {string} */ reason) {
  console.error(`${reason} (SKIP_ELECTRON=1 leaves the tests in Electron out)`);
  process.exit(1);
}
