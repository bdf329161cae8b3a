import { spawn, type ChildProcess } from "node:child_process";
import { DIST } from "./places.ts";

/** A running `macvlan-designer serve`. */
export interface ServeProcess {
  /** What it printed: the address with the token. */
  readonly url: string;
  /** Its standard output so far. */
  readonly printed: () => string;
  /** Its standard error so far. */
  readonly errors: () => string;
  /** Ends it as its terminal's end does, and waits; null: the signal itself has ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it at once, as a crash does, and waits. */
  kill(): Promise<number | null>;
}

/**
 * Starts `serve` and waits for its address.
 *
 * @param enter what stands before a command to run it in a machine of its own
 */
export async function startServe(
  enter: readonly string[],
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ServeProcess> {
  const [program = "", ...inside] = enter;
  const command = [...inside, process.execPath, `${DIST}/cli.js`, "serve", ...args];
  const child = spawn(program, command, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let errors = "";
  child.stderr.on("data", (text: Buffer) => {
    errors += text.toString();
  });
  let printed = "";
  child.stdout.on("data", (text: Buffer) => {
    printed += text.toString();
  });
  const url = await addressOf(child, () => errors);
  const end = (signal: NodeJS.Signals): Promise<number | null> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        resolve(child.exitCode);
        return;
      }
      child.once("exit", resolve);
      child.kill(signal);
    });
  return {
    url,
    printed: () => printed,
    errors: () => errors,
    stop: (signal = "SIGTERM") => end(signal),
    kill: () => end("SIGKILL"),
  };
}

function addressOf(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout?.on("data", (text: Buffer) => {
      printed += text.toString();
      const url = /^http:\S+/mu.exec(printed)?.[0];
      if (url !== undefined && printed.includes("\n")) {
        resolve(url);
      }
    });
    child.once("exit", (code) => {
      reject(new Error(`serve ended with ${String(code)}: ${printed}${errors()}`));
    });
  });
}
