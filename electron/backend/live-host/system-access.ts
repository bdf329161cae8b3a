import { spawn } from "node:child_process";
import { readdir, readFile, readlink, stat } from "node:fs/promises";
import type { HostAccess, ToolOutput } from "../../../shared/plan/live/host-access.ts";

/** The tools' own language and path; nothing of the caller's environment changes what they print. */
const TOOL_ENVIRONMENT = {
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C.UTF-8",
} as const;

/** A tool that has not answered by then hangs; reading is a matter of milliseconds. */
const TOOL_TIMEOUT_MS = 30_000;

/** Reads this machine, with the rights of this process. */
export const systemAccess: HostAccess = {
  run: runTool,
  readText: (path) => orElse(readFile(path, "utf8"), null),
  readLink: (path) => orElse(readlink(path), null),
  list: (path) => orElse(readdir(path), []),
  inode: (path) =>
    orElse(
      stat(path).then((stats) => stats.ino),
      0,
    ),
};

/** In /proc and /run files vanish between two looks, so a failure is an answer. */
async function orElse<Value, Fallback>(
  attempt: Promise<Value>,
  fallback: Fallback,
): Promise<Value | Fallback> {
  try {
    return await attempt;
  } catch {
    return fallback;
  }
}

function runTool(
  [program, ...args]: readonly [string, ...string[]],
  stdin = "",
): Promise<ToolOutput> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: "/",
      env: TOOL_ENVIRONMENT,
      stdio: "pipe",
      timeout: TOOL_TIMEOUT_MS,
    });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    child.on("error", (error) => {
      resolve({ code: null, stdout: "", stderr: error.message });
    });
    child.on("close", (code) => {
      resolve({ code, stdout: stdout(), stderr: stderr() });
    });
    // A tool that fails before it has read everything says so by its exit code, not by EPIPE.
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString("utf8");
}
