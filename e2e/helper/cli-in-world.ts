import { chmodSync, copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HELPER } from "./built-helper.ts";
import type { World } from "./world.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/**
 * Puts Node and the built command line where every user of a world can run them, with the helper
 * beside it, as root runs that one.
 *
 * @returns what runs the command line as a user, before its arguments
 */
export function cliIn(world: World): (uid: number) => readonly string[] {
  chmodSync(world.folder, 0o755);
  copyFileSync(CLI, join(world.folder, "cli.mjs"));
  copyFileSync(HELPER, join(world.folder, "helper.cjs"));
  world.sh(`
    touch /run/node /run/cli.mjs /run/helper.cjs
    mount --bind ${process.execPath} /run/node
    mount --bind ${world.folder}/cli.mjs /run/cli.mjs
    mount --bind ${world.folder}/helper.cjs /run/helper.cjs
  `);
  return (uid) => {
    const user = ["--reuid", String(uid), "--regid", String(uid), "--clear-groups"];
    return [...world.enter, "setpriv", ...user, "/run/node", "/run/cli.mjs"];
  };
}
