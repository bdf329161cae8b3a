// Writes docs/help from the pages that the app shows; a test compares (shared/help/to-markdown.test.ts).

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { helpFiles } from "../shared/help/to-markdown.ts";
import { root } from "./lib/toolchain.mjs";

const folder = join(root, "docs", "help");
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "pictures"), { recursive: true });
const files = helpFiles();
for (const { path, text } of files) {
  writeFileSync(join(folder, path), text);
}
console.log(`docs/help: ${files.length} files`);
