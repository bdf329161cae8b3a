import { spawnSync } from "node:child_process";
import { isRoot, succeeds } from "../process.mjs";

/**
 * Why this user has no desktop to open a window on.
 *
 * @returns {string | undefined}
 */
export function whyNoDesktop() {
  if (isRoot()) {
    return "root gets no window, because Electron would need its sandbox off";
  }
  if (!process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
    return "there is no display here";
  }
  return undefined;
}

/**
 * Why this Electron does not run here as it should.
 *
 * @param {string} executable
 * @returns {string | undefined}
 */
export function whyNotSandboxed(executable) {
  // The sandbox is made of user namespaces, which some systems keep from ordinary users.
  if (!succeeds("unshare", ["--user", "--map-root-user", "true"])) {
    return "this system lets ordinary users make no sandbox (user namespaces are restricted)";
  }
  const missing = missingLibraries(executable);
  return missing.length > 0 ? `Electron lacks ${missing.join(", ")}` : undefined;
}

/** @type {(executable: string) => readonly string[]} */
function missingLibraries(executable) {
  const { stdout } = spawnSync("ldd", [executable], { encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line.includes("not found"));
  return lines.map((line) => line.trim().split(" ")[0] ?? line);
}
