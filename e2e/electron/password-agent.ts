import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { ROOT } from "./places.ts";

/** What polkit asked. */
export interface PolkitQuestion {
  readonly action: string;
  readonly message: string;
  readonly identities: readonly string[];
}

/** The password of who administers the sandbox; the desktop's user does not know one. */
export const RIGHT_PASSWORD = "password:open sesame";

/** Stands in for the desktop's dialogue that asks for a password, see e2e/polkit/agent.py. */
export class PasswordAgent {
  readonly questions: PolkitQuestion[] = [];
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, lines: Interface) {
    this.#process = process;
    lines.on("line", (line) => this.questions.push(JSON.parse(line) as PolkitQuestion));
  }

  /** Is there for what a program asks; gives one answer each, the last one to all that follow. */
  static async attend(pid: number, ...answers: readonly string[]): Promise<PasswordAgent> {
    const program = join(ROOT, "e2e", "polkit", "agent.py");
    const args = [program, "en_GB.UTF-8", ...answers, "--pid", String(pid)];
    const agent = spawn("/usr/bin/python3", args, { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface(agent.stdout);
    await new Promise<void>((resolve, reject) => {
      lines.once("line", () => {
        resolve();
      });
      agent.once("exit", () => {
        reject(new Error("the agent could not register"));
      });
    });
    return new PasswordAgent(agent, lines);
  }

  leave(): void {
    this.#process.kill();
  }
}
