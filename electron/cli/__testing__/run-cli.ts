import { Readable, Writable } from "node:stream";
import pc from "picocolors";
import { runProgram } from "../program.ts";
import type { ExitCode } from "../exit-codes.ts";

/** What a command line printed and how it ended. */
export interface CliRun {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, without a terminal. */
export async function runCli(args: readonly string[], stdin = ""): Promise<CliRun> {
  const out = new Collector();
  const error = new Collector();
  const plain = pc.createColors(false);
  const exit = await runProgram(
    {
      stdin: Readable.from([stdin]),
      stdout: out,
      stderr: error,
      env: {},
      colours: { out: plain, error: plain },
    },
    args,
  );
  return { exit, stdout: out.text, stderr: error.text };
}

class Collector extends Writable {
  text = "";

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
