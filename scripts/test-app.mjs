// npm run test:app -- [Playwright's own arguments]: the app in Debian's Chromium, each spec's
// network in a namespace of its own.

import { join } from "node:path";
import { isRoot, run } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: false });

if (!isRoot()) {
  console.error("The app's tests make network namespaces: they need root (sudo npm run test:app)");
  process.exit(77);
}

const dist = join(root, "node_modules", ".cache", "e2e-app", "dist");
const built = run(process.execPath, [join(root, "scripts", "build.mjs"), dist]);
const config = join("e2e", "app", "playwright.config.ts");
const args = ["test", "--config", config, ...process.argv.slice(2)];
process.exitCode = built && run("playwright", args, { cwd: root }) ? 0 : 1;
