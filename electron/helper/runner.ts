import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { TOOL_ENVIRONMENT } from "./environment.ts";

/** What a tool answered. */
export interface RunResult {
  /** Exit code; null: it ended by a signal or could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one tool by its absolute path, without a shell, and waits for its end. */
export interface Runner {
  run(argv: readonly [string, ...string[]], stdin?: string): Promise<RunResult>;
}

/** Output beyond this is cut off; a tool that prints more is not believed. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/**
 * The runner of the real program.
 *
 * Tools run in sessions of their own, so that a terminal's Ctrl-C or hang-up does not kill one in
 * the middle of taking back. Each inherits `lockDescriptor`: as long as a tool still works, the
 * lock is held, even when its worker was killed, and nobody takes back while it changes things.
 */
export function systemRunner(lockDescriptor: () => number | undefined): Runner {
  return {
    run: (argv, stdin) => runTool(argv, stdin ?? "", lockDescriptor()),
  };
}

function runTool(
  [program, ...args]: readonly [string, ...string[]],
  stdin: string,
  lock: number | undefined,
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: "/",
      env: TOOL_ENVIRONMENT,
      detached: true,
      stdio: ["pipe", "pipe", "pipe", lock ?? "ignore"],
    }) as ChildProcessWithoutNullStreams;
    let failure = "";
    child.on("error", (error) => {
      failure = error.message;
      // Without a process there is no "close" on some versions of Node.
      if (child.pid === undefined) {
        resolve({ code: null, stdout: "", stderr: failure });
      }
    });
    // Without file descriptors there are not even pipes, whatever the type says.
    if (child.pid === undefined) {
      return;
    }
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    child.on("close", (code) => {
      resolve({ code, stdout: stdout(), stderr: stderr() + failure });
    });
    // A tool that ends before it has read everything says so by its exit code, not by EPIPE.
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_OUTPUT_BYTES) {
      chunks.push(chunk);
    }
  });
  stream.on("error", () => undefined);
  return () => Buffer.concat(chunks).toString("utf8");
}
