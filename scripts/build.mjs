// Bundles the command line and the root helper into dist/. Both run on any Node from 18 on,
// with nothing else installed beside them.

import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./lib/toolchain.mjs";

/** @type {import("esbuild").BuildOptions} */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node18",
  charset: "utf8",
  // jsonc-parser's CommonJS is UMD, whose inner modules a bundler cannot follow.
  mainFields: ["module", "main"],
  logLevel: "warning",
};

// CommonJS packages inside an ES module find `require` nowhere.
const REQUIRE =
  'import { createRequire as createRequireForBundle } from "node:module"; ' +
  "const require = createRequireForBundle(import.meta.url);";

/** @type {readonly { entry: string, outfile: string, options: import("esbuild").BuildOptions }[]} */
const BUNDLES = [
  {
    entry: "electron/cli/main.ts",
    outfile: "dist/cli.js",
    options: { format: "esm", banner: { js: `#!/usr/bin/env node\n${REQUIRE}` } },
  },
  {
    entry: "electron/helper/main.ts",
    outfile: "dist/helper.cjs",
    options: { format: "cjs", banner: { js: "#!/usr/bin/env node" } },
  },
];

for (const { entry, outfile, options } of BUNDLES) {
  if (!existsSync(join(root, entry))) {
    console.log(`${outfile}: not built, there is no ${entry}`);
    continue;
  }
  try {
    await build({ ...COMMON, ...options, entryPoints: [entry], outfile });
  } catch {
    // esbuild has already said what and where.
    console.error(`${outfile}: failed`);
    process.exitCode = 1;
    continue;
  }
  chmodSync(join(root, outfile), 0o755);
  console.log(`${outfile}: built from ${entry}`);
}
