import { spawnSync } from "node:child_process";

/** One line that says what happens now. */
export function say(/** @type {string} */ line) {
  console.log(`▸ ${line}`);
}

/**
 * Runs a program with our own input and output.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv }} [options]
 * @returns {boolean} whether it ended with 0
 */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, { stdio: "inherit", ...options });
  if (result.error !== undefined) {
    console.error(`${program}: ${result.error.message}`);
  }
  return result.status === 0;
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
