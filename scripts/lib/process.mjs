import { spawnSync } from "node:child_process";

/** One line that says what happens now. */
export function say(/** @type {string} */ line) {
  console.log(`▸ ${line}`);
}

/** What coreutils' `timeout` ends with where the time was over. */
const [OUT_OF_TIME, KILLED] = [124, 137];

/**
 * Runs a program with our own input and output.
 *
 * With `minutes` it is ended when they are over, and with it whatever it started in its process
 * group: not for what somebody watches, as it is then no longer the terminal's (timeout(1)).
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv, readonly minutes?: number | undefined }} [options]
 * @returns {boolean} whether it ended with 0
 */
export function run(program, args, { minutes, ...options } = {}) {
  const [first, ...rest] = [...limit(minutes), program, ...args];
  const result = spawnSync(/** @type {string} */ (first), rest, { stdio: "inherit", ...options });
  if (minutes !== undefined && [OUT_OF_TIME, KILLED].includes(result.status ?? 0)) {
    console.error(`${program} ${args.join(" ")}: not ready after ${minutes} minutes, ended`);
  }
  if (result.error !== undefined) {
    console.error(`${program}: ${result.error.message}`);
  }
  return result.status === 0;
}

function limit(/** @type {number | undefined} */ minutes) {
  return minutes === undefined ? [] : ["timeout", "--kill-after=20s", `${minutes}m`];
}

/**
 * Whether a program starts and ends with 0; its output is dropped.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
export function succeeds(program, args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

export function isRoot() {
  return process.getuid?.() === 0;
}
