// Bundles command line, root helper and app into dist/ (or the folder that is named). The first two
// run on any Node from 18 on, the app in Electron from 22 on, with nothing else installed beside them.

import { chmodSync, copyFileSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";
import { build as buildPages } from "vite";
import { root } from "./lib/toolchain.mjs";

const out = resolve(process.argv[2] ?? join(root, "dist"));

/**
 * zod brings its sentences in fifty languages, all of which `z.locales` leads to; nobody goes there.
 *
 * @type {import("esbuild").Plugin}
 */
const ZOD_IN_ENGLISH = {
  name: "zod-in-english",
  setup({ onLoad }) {
    onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/** What makes PDFs is more than half of all code, and seldom needed: it is read when it is. */
const PDF_MAKER = "pictures/pdfkit.cjs";

/** @type {import("esbuild").Plugin} */
const PDF_MAKER_APART = {
  name: "pdf-maker-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^pdfkit$/ }, () => ({ path: `./${PDF_MAKER}`, external: true }));
  },
};

/** The first window does not wait for most of the app: that is read beside it. */
const REST_OF_APP = "program.cjs";

/** What the first window shows meanwhile. */
const FIRST_PICTURE = "first-picture.cjs";

/** @type {import("esbuild").Plugin} */
const REST_OF_APP_APART = {
  name: "rest-of-app-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/rest\.ts$/ }, () => ({ path: `./${REST_OF_APP}`, external: true }));
  },
};

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
  plugins: [ZOD_IN_ENGLISH, PDF_MAKER_APART],
};

// CommonJS packages inside an ES module find `require` nowhere.
const REQUIRE =
  'import { createRequire as createRequireForBundle } from "node:module"; ' +
  "const require = createRequireForBundle(import.meta.url);";

// What is read from beside the bundle is found by its address, which CommonJS has in another form.
const ADDRESS = 'const bundleAddress = require("node:url").pathToFileURL(__filename).href;';

/** @type {import("esbuild").BuildOptions} */
const MAIN = {
  format: "cjs",
  target: "node16",
  external: ["electron"],
  define: { "import.meta.url": "bundleAddress" },
  // Electron 22 imports nothing from within an archive, and requires everything.
  supported: { "dynamic-import": false },
  banner: { js: ADDRESS },
};

/** @type {readonly { entry: string, outfile: string, options: import("esbuild").BuildOptions }[]} */
const BUNDLES = [
  {
    entry: "electron/cli/main.ts",
    outfile: "cli.js",
    options: { format: "esm", banner: { js: `#!/usr/bin/env node\n${REQUIRE}` } },
  },
  {
    entry: "electron/helper/main.ts",
    outfile: "helper.cjs",
    options: { format: "cjs", banner: { js: "#!/usr/bin/env node" } },
  },
  {
    entry: "electron/main/main.ts",
    outfile: "main.cjs",
    options: { ...MAIN, plugins: [REST_OF_APP_APART] },
  },
  { entry: "electron/main/rest.ts", outfile: REST_OF_APP, options: MAIN },
  {
    entry: "electron/main/first-picture-worker.ts",
    outfile: FIRST_PICTURE,
    options: { ...MAIN, plugins: [ZOD_IN_ENGLISH], minify: true },
  },
  {
    entry: "electron/preload/preload.ts",
    outfile: "preload.cjs",
    options: { format: "cjs", platform: "browser", target: "chrome108", external: ["electron"] },
  },
];

for (const { entry, outfile, options } of BUNDLES) {
  if (!existsSync(join(root, entry))) {
    console.log(`${outfile}: not built, there is no ${entry}`);
    continue;
  }
  if (await bundle(outfile, entry, { ...options, entryPoints: [entry] })) {
    chmodSync(join(out, outfile), 0o755);
  }
}

await bundle(PDF_MAKER, "pdfkit", {
  plugins: [],
  target: "node16",
  format: "cjs",
  // As it exports itself to CommonJS, which both ways of importing it understand.
  stdin: { contents: 'module.exports = require("pdfkit");', resolveDir: root },
});

// What pictures are made with is read at run time, from beside the bundle
// (electron/backend/pictures/assets.ts).
const ASSETS = [
  "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
  "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf",
  "@expo-google-fonts/arimo/LICENSE_FONT",
  "@resvg/resvg-wasm/index_bg.wasm",
];
mkdirSync(join(out, "pictures"), { recursive: true });
for (const asset of ASSETS) {
  const from = createRequire(import.meta.url).resolve(asset);
  copyFileSync(from, join(out, "pictures", basename(asset)));
}
console.log("pictures: copied from their packages");

try {
  await buildPages({
    configFile: join(root, "renderer", "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: join(out, "renderer") },
  });
  console.log("renderer: built from renderer/index.html");
} catch (error) {
  console.error(`renderer: failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/**
 * Makes one bundle, and tells of it; whether it could be made.
 *
 * @param {string} outfile
 * @param {string} from
 * @param {import("esbuild").BuildOptions} options
 */
async function bundle(outfile, from, options) {
  try {
    await build({ ...COMMON, ...options, outfile: join(out, outfile) });
  } catch {
    // esbuild has already said what and where.
    console.error(`${outfile}: failed`);
    process.exitCode = 1;
    return false;
  }
  console.log(`${outfile}: built from ${from}`);
  return true;
}
