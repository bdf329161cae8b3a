import { Readable, Writable } from "node:stream";
import pc from "picocolors";
import type { CommandIo } from "../command-io.ts";
import { runProgram } from "../program.ts";

/** What a command line printed and how it ended. */
export interface CliRun {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, without a terminal. */
export async function runCli(
  args: readonly string[],
  stdin: string | Buffer = "",
): Promise<CliRun> {
  const { io, stdout, stderr } = collectingIo(stdin);
  const exit = await runProgram(io, args);
  return { exit, stdout: stdout.text, stderr: stderr.text };
}

/** What a command talks through, without a terminal, and what it has said. */
export function collectingIo(stdin: string | Buffer = ""): {
  readonly io: CommandIo;
  readonly stdout: { readonly text: string };
  readonly stderr: { readonly text: string };
} {
  const [stdout, stderr] = [new Collector(), new Collector()];
  const plain = pc.createColors(false);
  const colours = { out: plain, error: plain };
  return {
    io: { stdin: Readable.from([stdin]), stdout, stderr, env: {}, colours },
    stdout,
    stderr,
  };
}

class Collector extends Writable {
  text = "";

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
