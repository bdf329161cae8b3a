import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { _electron, type ElectronApplication } from "@playwright/test";

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]> & {
  readonly env: Record<string, string>;
};

/** How long a start may take on a machine that has other things to do as well. */
const START_MILLISECONDS = 12_000;

const TRIES = 3;

/** By this a start knows its own processes. */
const MARK = "MACVLAN_DESIGNER_START";

/**
 * Starts Electron for a spec.
 *
 * Now and then Playwright misses its own hook in Electron 22 before the app has run at all, and then
 * waits for ever, whatever its time limit says: such a start is ended by us, and tried again.
 */
export async function launch(options: LaunchOptions): Promise<ElectronApplication> {
  for (let attempt = 1; attempt < TRIES; attempt += 1) {
    const mark = randomUUID();
    const starting = _electron.launch({ ...options, env: { ...options.env, [MARK]: mark } });
    const electron = await Promise.race([starting, later(START_MILLISECONDS)]);
    if (electron) {
      return electron;
    }
    starting.catch(() => undefined);
    killMarked(mark);
  }
  return _electron.launch(options);
}

function later(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, null);
  });
}

function killMarked(mark: string): void {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/environ`, "utf8").includes(`${MARK}=${mark}`)) {
        process.kill(Number(pid), "SIGKILL");
      }
    } catch {
      // It has ended meanwhile, or is not ours to look at.
    }
  }
}
