// npm run test:kernel -- [--quick | --long] [--random N] [--seed S] [vitest's own arguments]
// --quick leaves out the tests that take minutes, --long runs only those.

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
const all = process.argv.slice(2);
const projects = ["kernel", "long"].filter(
  (project) => !all.includes(project === "kernel" ? "--long" : "--quick"),
);
const args = all.filter((arg) => arg !== "--quick" && arg !== "--long");
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

const chosen = projects.flatMap((project) => ["--project", project]);
const succeeded = run("vitest", ["run", ...chosen, ...rest], { cwd: root, env });
process.exitCode = succeeded ? 0 : 1;
