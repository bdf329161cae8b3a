import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { Display } from "./display.ts";
import { ShellApp, type Starting } from "./shell-app.ts";

export { expect } from "@playwright/test";

/** What a project chooses for all of its specs. */
export interface ShellOptions {
  /** The packed program instead of the sources. */
  readonly packed: boolean;
}

interface Fixtures extends ShellOptions {
  /** A user's home, empty and private to the test. */
  readonly home: string;
  readonly starting: Starting;
  /** Starts the app; whatever was started is ended with the test. */
  readonly start: (...args: readonly string[]) => Promise<ShellApp>;
  /** The app, started without a file. */
  readonly app: ShellApp;
}

interface WorkerFixtures {
  /** What every program that a worker starts draws on. */
  readonly display: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
    async ({}, use) => {
      const display = await Display.open();
      process.env["DISPLAY"] = display.name;
      await use(display.name);
      await display.close();
    },
    { scope: "worker", auto: true },
  ],
  packed: [false, { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), "macvlan-shell-"));
    await use(home);
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  },
  starting: async ({ packed, home }, use) => {
    await use({ packed, home });
  },
  start: async ({ starting }, use) => {
    const started: ShellApp[] = [];
    await use(async (...args) => {
      const app = await ShellApp.start(starting, args);
      started.push(app);
      return app;
    });
    await Promise.all(started.map((app) => app.stop()));
  },
  app: async ({ start }, use) => {
    await use(await start());
  },
});
