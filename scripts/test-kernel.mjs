// npm run test:kernel -- [--random N] [--seed S] [vitest's own arguments]

import { isRoot, run } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: false });

if (!isRoot()) {
  console.error(
    "The kernel tests make network namespaces: they need root (sudo npm run test:kernel)",
  );
  process.exit(77);
}

/** Vitest hands the environment to the tests, but no arguments. @type {Record<string, string>} */
const VARIABLES = { "--random": "MVD_RANDOM", "--seed": "MVD_SEED" };

const env = { ...process.env };
const rest = [];
const args = process.argv.slice(2);
for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
  const [, name = arg, inlineValue] = /^(--[^=]+)=(.*)$/.exec(arg) ?? [];
  const variable = VARIABLES[name];
  if (variable === undefined) {
    rest.push(arg);
    continue;
  }
  const value = inlineValue ?? args.shift();
  if (value === undefined) {
    console.error(`${name} needs a value`);
    process.exit(64);
  }
  env[variable] = value;
}

const succeeded = run("vitest", ["run", "--project", "kernel", ...rest], { cwd: root, env });
process.exitCode = succeeded ? 0 : 1;
