import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]> & {
  readonly env: Record<string, string>;
};

/** A program that shows its first page. */
export interface Started {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

/** How long a start may take on a machine that has other things to do as well. */
const START_MILLISECONDS = 11_000;

const TRIES = 3;

/** By this a start knows its own processes. */
const MARK = "MACVLAN_DESIGNER_START";

/**
 * Starts Electron for a spec, up to its page.
 *
 * Now and then Playwright misses in Electron 22 its own hook before the app has run at all, or the first
 * window, and then waits for ever, whatever its time limit says: such a start is ended by us, and tried
 * again.
 */
export async function launch(options: LaunchOptions): Promise<Started> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const mark = randomUUID();
    const starting = start({ ...options, env: { ...options.env, [MARK]: mark } });
    const started = await Promise.race([starting, later(START_MILLISECONDS)]);
    if (started) {
      return started;
    }
    starting.catch(() => undefined);
    killMarked(mark);
  }
  throw new Error(`no window after ${TRIES} starts of ${START_MILLISECONDS} ms each`);
}

async function start(options: LaunchOptions): Promise<Started> {
  const electron = await _electron.launch(options);
  const page = await electron.firstWindow();
  await isUp(page);
  return { electron, page };
}

/** The app's page has begun: it has asked the backend how it stands. */
export async function isUp(page: Page): Promise<void> {
  // Not `waitForFunction`: it compiles text again and again, which the page's policy refuses.
  await page.locator("#root > *").first().waitFor({ state: "attached" });
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
