import { execFile, type ExecFileException } from "node:child_process";
import { join } from "node:path";
import { expect, type ElectronApplication, type Page } from "@playwright/test";
import { launch } from "./launch.ts";
import { APP, PACKED } from "./places.ts";

/** What is started, and for whom. */
export interface Starting {
  readonly packed: boolean;
  /** Holds everything that the program keeps for its user. */
  readonly home: string;
}

/** The answer of a call, as the page gets it. */
export interface Answer {
  readonly ok: boolean;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly kind: string };
}

/** The app in Electron, as a person and as a page see it. */
export class ShellApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly process: ReturnType<ElectronApplication["process"]>;

  private constructor(electron: ElectronApplication, page: Page) {
    this.electron = electron;
    this.page = page;
    // Playwright forgets the process as soon as it has ended.
    this.process = electron.process();
  }

  static async start(starting: Starting, args: readonly string[] = []): Promise<ShellApp> {
    const { executable, before, env } = command(starting);
    const options = {
      ...{ executablePath: executable, args: [...before, ...args], chromiumSandbox: true },
      ...{ cwd: starting.home, env },
    };
    const { electron, page } = await launch(options);
    return new ShellApp(electron, page);
  }

  /** Calls the backend as the page does. */
  call(name: string, input: unknown, page = this.page): Promise<Answer> {
    return page.evaluate<Answer>(
      `window.macvlanDesigner.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`,
    );
  }

  /** What stands in the first window, also when its page is another one since a crash. */
  shownText(): Promise<string> {
    return this.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const text = window?.webContents.executeJavaScript("document.body.innerText");
      return (text as Promise<string>).catch(() => "");
    });
  }

  /** Collects from now on what the page is told but for how the machine is; the result reads it. */
  async listen(page = this.page): Promise<() => Promise<readonly { readonly type: string }[]>> {
    await page.evaluate(
      `window.heard = [];
      void window.macvlanDesigner.listen((event) => {
        if (event.type !== "host") {
          window.heard.push(event);
        }
      })`,
    );
    return () => page.evaluate("window.heard");
  }

  /** Answers the system's questions from now on; the result tells which there were. */
  async answerQuestions(button: string): Promise<() => Promise<readonly AskedQuestion[]>> {
    await this.electron.evaluate(({ dialog }, label) => {
      const asked: unknown[] = [];
      Object.assign(dialog, {
        asked,
        showMessageBox: (_: unknown, question: { readonly buttons: readonly string[] }) => {
          asked.push(question);
          return Promise.resolve({ response: question.buttons.indexOf(label) });
        },
      });
    }, button);
    return () =>
      this.electron.evaluate(
        ({ dialog }) => (dialog as unknown as { readonly asked: readonly AskedQuestion[] }).asked,
      );
  }

  async clickMenu(id: string): Promise<void> {
    await this.electron.evaluate(({ Menu }, item) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(item);
      if (!found) {
        throw new Error(`the menu has no ${item}`);
      }
      (found.click as () => void)();
    }, id);
  }

  /** Gives the window the focus, as a click into it would; Xvfb has nobody who does that. */
  async focus(): Promise<void> {
    await this.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.focus();
      window?.webContents.focus();
    });
    await this.page.mouse.click(1, 1);
    await expect.poll(() => this.page.evaluate("document.hasFocus()")).toBe(true);
  }

  windowCount(): Promise<number> {
    return this.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const closed = this.electron.waitForEvent("close");
      // Not `close()`, which asks the program to quit: it may have a question of its own.
      this.process.kill("SIGKILL");
      await closed;
    }
  }
}

export interface AskedQuestion {
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Starts the program a second time, to its end; the result is its exit code. */
export function startAgain(starting: Starting, args: readonly string[]): Promise<number> {
  const { executable, before, env } = command(starting);
  return new Promise((resolve) => {
    const done = (error: ExecFileException | null): void => {
      resolve(error === null ? 0 : typeof error.code === "number" ? error.code : -1);
    };
    const options = { cwd: starting.home, env, timeout: 20_000 };
    execFile(executable, [...before, ...args], options, done);
  });
}

/** What is run, by an environment that holds nothing but the user's own folders and display. */
function command({ packed, home }: Starting): {
  readonly executable: string;
  readonly before: readonly string[];
  readonly env: Record<string, string>;
} {
  const { PATH = "", DISPLAY = "" } = process.env;
  const env = {
    ...{ PATH, DISPLAY, LANG: "en_GB.UTF-8" },
    HOME: home,
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_STATE_HOME: join(home, "state"),
    XDG_CACHE_HOME: join(home, "cache"),
  };
  return packed
    ? { executable: PACKED, before: [], env }
    : { executable: electronExecutable(), before: [APP], env };
}

function electronExecutable(): string {
  const folder = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (folder === undefined) {
    throw new Error("started without an Electron: run `npm run test:electron`");
  }
  return join(folder, "electron");
}
