import { spawn } from "node:child_process";
import { Readable } from "node:stream";

/** polkit's own agent for terminals (pkttyagent(1)). */
const PKTTYAGENT = "/usr/bin/pkttyagent";

/** An agent of ours that asks for the password on this process's terminal. */
export interface TerminalAgent {
  /** Ends it; it must not outlive the question. */
  stop(): void;
}

/**
 * Starts an agent that asks on the terminal for what this very process requests.
 *
 * pkexec's built-in one answers for the wrong user where no login session exists. Whether it could
 * register shows when pkexec is run: without one polkit says again that there is no agent. The
 * terminal must not be read by anybody else meanwhile.
 *
 * @returns when the agent has registered or given up
 */
export async function startTerminalAgent(): Promise<TerminalAgent> {
  // Our stdout may be a program's input: the agent speaks on stderr.
  const agent = spawn(PKTTYAGENT, ["--process", String(process.pid), "--notify-fd", "3"], {
    stdio: [0, 2, 2, "pipe"],
  });
  const stop = (): void => {
    process.off("exit", stop);
    agent.kill();
  };
  process.on("exit", stop);
  const ready = agent.stdio[3];
  await new Promise<void>((resolve) => {
    agent.once("error", () => {
      resolve();
    });
    agent.once("exit", () => {
      resolve();
    });
    // It closes the descriptor when it has registered.
    if (ready instanceof Readable) {
      ready.once("close", resolve).resume();
    }
  });
  agent.on("error", () => undefined);
  return { stop };
}
