import { spawnSync } from "node:child_process";

/**
 * Runs a program that has nothing to tell as long as it succeeds.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv }} [options]
 */
export function silently(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: "utf8",
  });
  if (status !== 0) {
    const said = error?.message ?? (stderr + stdout).trim();
    throw new Error(`${program} ${args.slice(0, 3).join(" ")} … failed: ${said}`);
  }
}
