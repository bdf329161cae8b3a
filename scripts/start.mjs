// npm start [-- FILE]: installs and builds what is missing, then shows what a topology means:
// its faults, who reaches whom, why the host cannot reach its own guest, and the plan against
// this machine. It only looks; `macvlan-designer apply` is what changes a machine.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { run, say } from "./lib/process.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: ensureInstalled() });

const EXAMPLE = join(root, "examples", "home-lab.macvlan.json");
const cli = join(root, "dist", "cli.js");
// npm runs this in the checkout's top folder, wherever it was called.
const caller = process.env["INIT_CWD"] ?? process.cwd();
const asked = process.argv[2];
const file = relative(root, asked === undefined ? EXAMPLE : resolve(caller, asked));

if (isOlderThanSources(cli)) {
  say("building (npm run build)");
  if (!run(process.execPath, [join(root, "scripts", "build.mjs")])) {
    process.exit(1);
  }
}

/** @type {(readonly [heading: string, args: readonly string[]])[]} */
const COMMANDS = [
  ["What is wrong with it", ["validate", file]],
  ["Who reaches whom", ["reach", file]],
];
if (asked === undefined) {
  COMMANDS.push(["Why the host cannot reach its own guest", ["explain", file, "eno1", "mv0"]]);
}
const bound = asked === undefined ? binding("eno1") : [];
COMMANDS.push([
  "What apply would do on this machine; nothing is changed now",
  ["plan", file, ...bound],
]);

const failed = COMMANDS.filter(([heading, args]) => {
  console.log();
  say(`${heading}: macvlan-designer ${args.join(" ")}`);
  return !run(process.execPath, [cli, ...args], { cwd: root });
}).map(([, [name]]) => name);

console.log();
if (failed.length > 0) {
  console.error(`did not succeed: ${failed.join(", ")}`);
  process.exitCode = 1;
} else {
  const apply = ["apply", file, ...bound].join(" ");
  say(`next: npx macvlan-designer --help, or sudo npx macvlan-designer ${apply}`);
}

/**
 * Lets this machine's NIC stand for the example's, where there is none of that name.
 *
 * @param {string} drawn
 * @returns {readonly string[]}
 */
function binding(drawn) {
  const live = existsSync(`/sys/class/net/${drawn}`) ? undefined : defaultRouteNic();
  return live === undefined ? [] : ["--nic", `${drawn}=${live}`];
}

function defaultRouteNic() {
  try {
    const rows = readFileSync("/proc/net/route", "utf8").trim().split("\n").slice(1);
    const fields = rows.map((row) => row.split("\t"));
    return fields.find(([, destination]) => destination === "00000000")?.[0];
  } catch {
    return undefined;
  }
}

/** Whether a built file is missing, or something it may be built from is newer. */
function isOlderThanSources(/** @type {string} */ built) {
  if (!existsSync(built)) {
    return true;
  }
  const time = statSync(built).mtimeMs;
  const sources = ["shared", "electron", "scripts", "package.json", "package-lock.json"];
  return sources.some((name) => newestIn(join(root, name)) > time);
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const own = statSync(path);
  if (!own.isDirectory()) {
    return own.mtimeMs;
  }
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
