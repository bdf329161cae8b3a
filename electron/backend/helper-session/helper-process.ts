import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import type { ProcessEnd } from "../elevation/pkexec.ts";

/** What is started, and all that it sees of our environment. */
export interface Launch {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** A started program with its three pipes, and its end. */
export interface HelperProcess {
  readonly stdin: ChildProcessWithoutNullStreams["stdin"];
  readonly stdout: ChildProcessWithoutNullStreams["stdout"];
  readonly ended: Promise<ProcessEnd>;
}

/** More of stderr is not kept. */
const MAX_STDERR_BYTES = 64 * 1024;

/** How long the last words may take after the end; a guardian may hold the pipe open. */
const LAST_WORDS_MILLISECONDS = 500;

/**
 * Starts the helper as a direct child: polkit asks the agent of pkexec's parent process.
 *
 * pkexec becomes the helper in place, and so root's: a signal from us raises EPERM. It is ended by
 * closing its stdin only.
 */
export function startProcess({ program, args, environment }: Launch): HelperProcess {
  const child = spawn(program, args, { cwd: "/", env: environment, stdio: "pipe" });
  // A helper that ends before it has read its request is told by its end, not by EPIPE here.
  child.stdin.on("error", () => undefined);
  return { stdin: child.stdin, stdout: child.stdout, ended: endOf(child) };
}

async function endOf(child: ChildProcessWithoutNullStreams): Promise<ProcessEnd> {
  const stderr = collect(child.stderr);
  const end = await new Promise<ProcessEnd>((resolve) => {
    child.once("exit", (code, signal) => {
      resolve({ code, signal, stderr: "" });
    });
    child.on("error", (error) => {
      resolve({ code: null, signal: null, stderr: error.message });
    });
  });
  return end.stderr === "" ? { ...end, stderr: await stderr() } : end;
}

function collect(stream: NodeJS.ReadableStream): () => Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const finished = new Promise<void>((resolve) => {
    stream.once("end", resolve).once("close", resolve).once("error", resolve);
  });
  stream.on("data", (chunk: Buffer) => {
    if (bytes < MAX_STDERR_BYTES) {
      chunks.push(chunk);
      bytes += chunk.length;
    }
  });
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LAST_WORDS_MILLISECONDS);
    });
    await Promise.race([finished, patience]);
    clearTimeout(timer);
    return Buffer.concat(chunks).toString("utf8", 0, MAX_STDERR_BYTES);
  };
}
