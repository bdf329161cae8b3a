import { expect, type Locator } from "@playwright/test";
import type { AppPage } from "./app-page.ts";

/** The home lab's machine: its NIC, with the gateway behind it. */
export const HOME_NIC = {
  name: "eno1",
  mac: "52:54:00:aa:00:01",
  addresses: ["192.168.1.10/24"],
  station: "192.168.1.1/24",
} as const;

/** The dialog that leads through a change of this machine. */
export class ChangeDialog {
  readonly box: Locator;
  readonly #app: AppPage;

  constructor(app: AppPage) {
    this.#app = app;
    this.box = app.page.getByRole("dialog");
  }

  /** Opens the review of what applying would change. */
  async review(): Promise<void> {
    // Nothing may be pressed before this workstation was looked at.
    await expect(this.#app.page.getByText("Looking at this workstation…")).toHaveCount(0);
    await this.#app.press("Control+Enter");
    await expect(this.title(/^Apply /u)).toBeVisible();
  }

  /** Begins what is reviewed, and waits for the countdown. */
  async carryOut(): Promise<void> {
    await this.begin.click();
    await expect(this.timer).toBeVisible({ timeout: 20_000 });
  }

  /** Keeps what stands; the dialog stays until it is closed. */
  async keep(): Promise<void> {
    await this.button("Keep changes").click();
    await expect(this.title(/^(Changes kept|Removed)$/u)).toBeVisible();
  }

  /** Applies the document as it is drawn, keeps it, and leaves. */
  async applyAndKeep(): Promise<void> {
    await this.review();
    await this.carryOut();
    await this.keep();
    await this.close();
    await expect(this.#app.button(/^Applied/u)).toBeVisible();
  }

  async close(): Promise<void> {
    await this.box.locator("footer").getByRole("button", { name: "Close" }).click();
    await expect(this.box).toHaveCount(0);
  }

  get begin(): Locator {
    return this.button(/^(Apply|Make) \d+ changes?$/u);
  }

  get timer(): Locator {
    return this.box.getByRole("timer");
  }

  title(name: string | RegExp): Locator {
    return this.box.getByRole("heading", { name, level: 2 });
  }

  button(name: string | RegExp): Locator {
    return this.box.getByRole("button", { name });
  }
}
