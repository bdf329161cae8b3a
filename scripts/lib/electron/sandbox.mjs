import { join } from "node:path";
import { run } from "../process.mjs";
import { root } from "../toolchain.mjs";

/** Namespaces that end with their first process, however that ends. */
const UNSHARE = [
  ...["--mount", "--pid", "--net", "--fork", "--kill-child", "--mount-proc"],
  ...["--propagation", "private"],
];

/**
 * What runs in the sandbox, and what it is shown.
 *
 * @typedef {object} Sandboxed
 * @property {string} electron folder of an Electron
 * @property {string} report folder that comes out again
 * @property {readonly string[]} command
 */

/**
 * Runs a command as the ordinary user of a machine of its own (e2e/polkit/sandbox.sh, and
 * e2e/electron/enter.sh in it).
 *
 * @param {Sandboxed} sandboxed
 * @returns {boolean} whether it ended with 0
 */
export function inSandbox({ electron, report, command }) {
  const sandbox = join(root, "e2e", "polkit", "sandbox.sh");
  const enter = join(root, "e2e", "electron", "enter.sh");
  const files = join(root, "e2e", "polkit");
  const args = [sandbox, files, "bash", enter, root, electron, report, ...command];
  const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", NODE: process.execPath };
  return run("unshare", [...UNSHARE, ...args], { cwd: root, env });
}
