// Writes docs/help from the pages that the app shows; a test compares (shared/help/to-markdown.test.ts).

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { helpFiles } from "../shared/help/to-markdown.ts";
import { root } from "./lib/toolchain.mjs";

const folder = join(root, "docs", "help");
rmSync(folder, { recursive: true, force: true });
const files = helpFiles();
for (const { path, text } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
console.log(`docs/help: ${files.length} files`);
