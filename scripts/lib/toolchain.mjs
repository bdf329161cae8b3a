// The project pins its own Node as an optional npm package, so that everybody tests with the same
// one. These files themselves run on any Node from 18 on, before anything is installed.

import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's top folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The pinned Node's path, or undefined when it is not installed or not made for this machine. */
export function pinnedNode() {
  const path = join(root, "node_modules", `node-linux-${process.arch}`, "bin", "node");
  return existsSync(path) ? path : undefined;
}

/** PATH without anything from this checkout: `npm ci` replaces what it would be running on. */
export function outerEnvironment() {
  const inner = join(root, "node_modules");
  const path = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(inner));
  return { ...process.env, PATH: path.join(delimiter) };
}

/**
 * Puts the pinned Node and the project's tools first on PATH, and goes on in the pinned Node.
 *
 * Returns when this process is already the pinned Node (or there is none for this machine);
 * otherwise the same script starts again in it, and this process ends as that one does.
 *
 * @param {{ readonly restart: boolean }} options restart: also when this file is already it,
 *   because it has been replaced since.
 */
export function useToolchain({ restart }) {
  const node = pinnedNode();
  if (node === undefined) {
    console.log(`▸ no pinned Node for ${process.arch}: going on with ${process.version}`);
    return;
  }
  const tools = [dirname(node), join(root, "node_modules", ".bin")];
  const outer = outerEnvironment();
  const env = { ...outer, PATH: [...tools, outer.PATH].join(delimiter) };
  if (!restart && isSameFile(process.execPath, node)) {
    process.env["PATH"] = env.PATH;
    return;
  }
  const child = spawnSync(node, process.argv.slice(1), { stdio: "inherit", env });
  process.exit(child.status ?? 1);
}

/**
 * @param {string} a
 * @param {string} b
 */
function isSameFile(a, b) {
  return existsSync(a) && realpathSync(a) === realpathSync(b);
}
