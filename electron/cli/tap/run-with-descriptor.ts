import { spawn, type ChildProcess } from "node:child_process";
import { closeSync } from "node:fs";
import { constants } from "node:os";

/** The descriptor's number in the command: the first after standard error. */
export const DESCRIPTOR = 3;

/** What is passed on; where there is a terminal, it tells the command of its keys by itself. */
const SIGNALS = ["SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGCONT"] as const;
const KEYS = ["SIGINT", "SIGQUIT"] as const;

/** As a shell tells the end by a signal. */
const BY_SIGNAL = 128;

/**
 * Runs a command that inherits an open file as descriptor {@link DESCRIPTOR}, and waits for its end.
 *
 * @param isTerminal whether keys come from a terminal, which sends signals to the whole group
 * @returns its exit code
 * @throws the reason why it could not be started
 */
export async function runWithDescriptor(
  command: string,
  args: readonly string[],
  descriptor: number,
  isTerminal: boolean,
): Promise<number> {
  let child: ChildProcess | undefined;
  const pass = (signal: NodeJS.Signals): void => {
    child?.kill(signal);
  };
  const leave = (): void => undefined;
  // Before it starts: one that comes meanwhile waits for the event loop.
  SIGNALS.forEach((signal) => process.on(signal, pass));
  KEYS.forEach((signal) => process.on(signal, isTerminal ? leave : pass));
  try {
    child = spawn(command, args, { stdio: ["inherit", "inherit", "inherit", descriptor] });
    // The device is free again as soon as the command ends, whatever becomes of us.
    closeSync(descriptor);
    return await ended(child);
  } finally {
    [...SIGNALS, ...KEYS].forEach((signal) => process.off(signal, pass).off(signal, leave));
  }
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      resolve(code ?? BY_SIGNAL + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
