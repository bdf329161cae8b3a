// npm run bench -- [name…]: runs bench/<name>.ts, or all of them, one after the other.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run, say } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: false });

const folder = join(root, "bench");
const all = existsSync(folder)
  ? readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  : [];
const asked = process.argv.slice(2).map((name) => `${name}.ts`);
const unknown = asked.filter((file) => !all.includes(file));

if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(", ")}; there is: ${all.join(", ")}`);
  process.exit(64);
}

for (const file of asked.length > 0 ? asked : all) {
  say(`bench/${file}`);
  if (!run(process.execPath, [join("bench", file)], { cwd: root })) {
    process.exitCode = 1;
  }
}
