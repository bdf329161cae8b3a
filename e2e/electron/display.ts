import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/**
 * A screen that nobody looks at, for one worker of the tests.
 *
 * Workers that share one disturb each other: a window that opens or closes below the X server's
 * pointer moves it out of or into the other's window, which ends a drag there, and all of them share
 * one clipboard.
 */
export class Display {
  readonly #server: ChildProcess;
  /** As DISPLAY wants it: `:5`. */
  readonly name: string;

  private constructor(server: ChildProcess, name: string) {
    this.#server = server;
    this.name = name;
  }

  static async open(): Promise<Display> {
    // Without -noreset the display begins anew whenever its last window has gone, and a program that
    // starts at that moment finds none, or hangs.
    const args = ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-noreset"];
    const server = spawn("Xvfb", [...args, "-nolisten", "tcp"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = once(server, "exit").then(() => {
      throw new Error("Xvfb has ended before it had a display");
    });
    const lines = createInterface(server.stdout);
    const [number] = (await Promise.race([once(lines, "line"), ended])) as [string];
    ended.catch(() => undefined);
    return new Display(server, `:${number}`);
  }

  async close(): Promise<void> {
    const gone = once(this.#server, "exit");
    this.#server.kill();
    await gone;
  }
}
