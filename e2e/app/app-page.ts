import { expect, type Locator, type Page } from "@playwright/test";

/** How long a hand holds a key, in milliseconds: radio buttons follow an arrow only while it is down. */
const HELD = 50;

/** The app as a spec drives it: by what a person sees, and by the contract for outside tools. */
export class AppPage {
  readonly page: Page;
  readonly #errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.#errors.push(error.message));
    page.on("console", (said) => {
      if (said.type() === "error") {
        this.#errors.push(said.text());
      }
    });
  }

  /** Opens the printed address and waits until the document, or the start screen, stands there. */
  async open(url: string, hasDocument: boolean): Promise<void> {
    await this.page.goto(url);
    await (hasDocument ? this.placed : this.page.getByRole("main")).first().waitFor();
  }

  /** Whatever the browser complained about is a fault. */
  expectNoErrors(): void {
    expect(this.#errors).toEqual([]);
  }

  /** For specs that cause one on purpose. */
  forgetErrors(): void {
    this.#errors.length = 0;
  }

  get canvas(): Locator {
    return this.page.locator(".react-flow");
  }

  /** The canvas, once the document is looked at as a whole. */
  get placed(): Locator {
    return this.page.locator('.canvas[aria-busy="false"]');
  }

  /** A drawn node by its id in the document; a host's stack is `<host>:stack`. */
  node(id: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${id}"]`);
  }

  /** Drawn relations, by what is asked of them. */
  relation(from?: string, to?: string, state?: string): Locator {
    const has = (name: string, value: string | undefined): string =>
      value === undefined ? `[${name}]` : `[${name}="${value}"]`;
    return this.page.locator(
      has("data-reach-from", from) + has("data-reach-to", to) + has("data-reach", state),
    );
  }

  /** The right panel: what is selected, or the explanation of a pair. */
  get inspector(): Locator {
    return this.page.getByRole("complementary", { name: "Properties and explanation" });
  }

  /** A property's row in the inspector, by its key in the document. */
  property(key: string): Locator {
    return this.inspector.locator(`[data-field="${key}"]`);
  }

  /** Selects drawn nodes by clicks on their titles. */
  async select(id: string, ...others: readonly string[]): Promise<void> {
    const position = { x: 30, y: 10 };
    await this.node(id).click({ position });
    for (const other of others) {
      await this.node(other).click({ position, modifiers: ["Shift"] });
    }
  }

  /** Opens a tab of the drawer, and gives its content. */
  async openTab(name: string): Promise<Locator> {
    await this.page.getByRole("tab", { name }).click();
    return this.page.getByRole("tabpanel", { name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** Presses keys with the canvas in focus. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key, { delay: HELD });
    }
  }

  /** Drags from the middle of one thing to the middle of another, or so far away from it. */
  async drag(
    from: Locator,
    to: Locator | { readonly dx: number; readonly dy: number },
  ): Promise<void> {
    const start = await middleOf(from);
    const end = "dx" in to ? { x: start.x + to.dx, y: start.y + to.dy } : await middleOf(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 6 });
    await this.page.mouse.move(end.x, end.y, { steps: 6 });
    await this.page.mouse.up();
  }
}

async function middleOf(thing: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await thing.boundingBox();
  if (!box) {
    throw new Error(`not to be seen: ${thing.toString()}`);
  }
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
