import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startVm, type VmJob } from "./virtual-machine.ts";

/** What a script did. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const PROGRAM = fileURLToPath(new URL("shell.py", import.meta.url));

/** A virtual machine that runs shell scripts as root. */
export class VmShell {
  readonly #machine: ChildProcessWithoutNullStreams;
  readonly #replies: AsyncIterator<string>;

  /** @param machine what the program runs in, with its input and output */
  constructor(machine: ChildProcessWithoutNullStreams) {
    this.#machine = machine;
    this.#replies = createInterface({ input: machine.stdout })[Symbol.asyncIterator]();
  }

  static async start(
    files: Readonly<Record<string, string>> = {},
    megabytes?: number,
    started: Pick<VmJob, "cards" | "through"> = {},
  ): Promise<VmShell> {
    const machine = await startVm({
      command: ["python3", "-u", "/job/shell.py"],
      files: { "/job/shell.py": PROGRAM, ...files },
      ...(megabytes === undefined ? {} : { megabytes }),
      ...started,
    });
    return new VmShell(machine);
  }

  async run(script: string): Promise<Ran> {
    this.#machine.stdin.write(`${JSON.stringify({ script })}\n`);
    const line = await this.#replies.next();
    if (line.done === true) {
      throw new Error("the virtual machine ended");
    }
    return JSON.parse(line.value) as Ran;
  }

  async stop(): Promise<void> {
    this.#machine.stdin.end();
    if (this.#machine.exitCode === null) {
      await once(this.#machine, "exit");
    }
  }
}
