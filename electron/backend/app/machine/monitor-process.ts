import { spawn } from "node:child_process";
import { isRoot } from "../../elevation/is-root.ts";

/**
 * Watches this namespace; as root also those that have an id here (ip-monitor(8), `all-nsid`).
 *
 * The shell waits for the end of its standard input, which is our end: `ip` itself would notice
 * only when the next message finds a broken pipe.
 */
const SCRIPT = 'ip monitor link address route nsid "$@" & read -r _; kill $! 2>/dev/null';

/** Tools by their usual places, whatever the caller's PATH is. */
const ENVIRONMENT = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C.UTF-8" } as const;

/** Calls back whenever the kernel says that something of the network changed, until it is stopped. */
export function startMonitor(onChange: () => void): () => void {
  const scope = isRoot() ? ["all-nsid"] : [];
  const child = spawn("/bin/sh", ["-c", SCRIPT, "sh", ...scope], {
    cwd: "/",
    env: ENVIRONMENT,
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  child.stdout.on("data", onChange);
  // "No buffer space available": messages were lost, so something has changed.
  child.stderr.on("data", onChange);
  return () => {
    child.stdin.end();
  };
}
