import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Browser } from "@playwright/test";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/protocol/app/settings.ts";
import { APPLICATION_NAME } from "../../shared/protocol/application.ts";
import { World } from "../helper/world.ts";
import { AppPage } from "./app-page.ts";
import { ROOT } from "./places.ts";
import { launchIn } from "./chromium.ts";
import { startServe, type ServeProcess } from "./serve-process.ts";

export { expect } from "@playwright/test";

/** What a spec may ask for with `test.use`. */
interface Options {
  /** An example's name, the text of a file, or null: the start screen. */
  readonly document: string | { readonly text: string } | null;
  /** NICs of the machine; with any, the spec has a machine of its own. */
  readonly nics: readonly Nic[];
  /** Whether its own machine counts as a whole one, which has network managers; only with `nics`. */
  readonly isFirst: boolean;
  /** What the user had chosen before; absent: the defaults. */
  readonly settings: Partial<Settings>;
}

/** A NIC of a spec's machine. */
export interface Nic {
  readonly name: string;
  readonly mac: string;
  readonly addresses: readonly string[];
  /** Who answers at the other end of its wire. */
  readonly station?: string;
}

interface Fixtures extends Options {
  /** A machine: network and /run of its own. */
  readonly world: World;
  readonly tab: Browser;
  /** The folder that is served, and the user's home. */
  readonly folder: string;
  readonly serve: ServeProcess;
  /** The app, with the document open. */
  readonly app: AppPage;
}

interface WorkerFixtures {
  readonly sharedWorld: World;
  readonly sharedBrowser: Browser;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  document: ["home-lab", { option: true }],
  nics: [[], { option: true }],
  isFirst: [false, { option: true }],
  settings: [{}, { option: true }],

  sharedWorld: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
    async ({}, use) => {
      const world = await World.make();
      await use(world);
      world.dispose();
    },
    { scope: "worker" },
  ],
  sharedBrowser: [
    async ({ sharedWorld }, use) => {
      const browser = await launchIn(sharedWorld);
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],

  world: async ({ sharedWorld, nics, isFirst }, use) => {
    if (nics.length === 0) {
      await use(sharedWorld);
      return;
    }
    const world = await World.make({ isFirst });
    for (const { name, mac, addresses, station } of nics) {
      world.addNic(name, mac, ...addresses);
      if (station !== undefined) {
        world.addStation(name, station);
      }
    }
    await use(world);
    world.dispose();
  },
  tab: async ({ sharedBrowser, world, nics }, use) => {
    if (nics.length === 0) {
      await use(sharedBrowser);
      return;
    }
    const browser = await launchIn(world);
    await use(browser);
    await browser.close();
  },

  folder: async ({ settings }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "macvlan-app-"));
    mkdirSync(join(folder, "lab"));
    putSettings(folder, settings);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  serve: async ({ world, folder, document }, use) => {
    const args = [putDocument(join(folder, "lab"), document)];
    const serve = await startServe(world.enter, args, homeIn(folder));
    await use(serve);
    await serve.stop();
  },
  app: async ({ tab, serve, document, locale, colorScheme, viewport }, use) => {
    const context = await tab.newContext({
      viewport: viewport ?? { width: 1280, height: 800 },
      locale: locale ?? "en-US",
      colorScheme: colorScheme ?? "light",
      reducedMotion: "reduce",
    });
    const app = new AppPage(await context.newPage());
    await app.open(serve.url, document !== null);
    await use(app);
    await context.close();
    app.expectNoErrors();
  },
});

/** Everything that the program keeps for its user, below one folder. */
export function homeIn(folder: string): Readonly<Record<string, string>> {
  return {
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, "config"),
    XDG_STATE_HOME: join(folder, "state"),
    XDG_CACHE_HOME: join(folder, "cache"),
  };
}

function putSettings(folder: string, settings: Partial<Settings>): void {
  const place = join(folder, "config", APPLICATION_NAME);
  mkdirSync(place, { recursive: true });
  // Who has seen the tour is not offered it.
  const chosen = { ...DEFAULT_SETTINGS, tourSeen: true, ...settings };
  writeFileSync(join(place, "settings.json"), JSON.stringify(chosen));
}

function putDocument(folder: string, document: Options["document"]): string {
  if (document === null) {
    return folder;
  }
  if (typeof document === "string") {
    const file = join(folder, `${document}.macvlan.json`);
    copyFileSync(join(ROOT, "examples", `${document}.macvlan.json`), file);
    return file;
  }
  const file = join(folder, "given.macvlan.json");
  writeFileSync(file, document.text);
  return file;
}
