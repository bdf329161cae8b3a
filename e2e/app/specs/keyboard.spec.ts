import type { Page } from "@playwright/test";
import { expect, test } from "../test.ts";

// Whether it can be seen which element has the focus: a ring around it, its box, its card, or a line.
const IS_SEEN = `(() => {
  const focused = document.activeElement;
  const drawn = [focused, focused.closest(".field-box, .search-box"), focused.firstElementChild];
  const isRing = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const line = focused.querySelector(":scope > .canvas-wire, :scope > .relation-halo");
  return (
    focused.matches(".panel-resizer") ||
    (line && parseFloat(getComputedStyle(line).strokeWidth) >= (line.matches(".canvas-wire") ? 5 : 9)) ||
    drawn.some((element) => element && isRing(getComputedStyle(element)))
  );
})()`;

// What a screen reader would call it, roughly.
const NAME = `(() => {
  const { activeElement } = document;
  const labels = [...(activeElement.labels ?? [])].map((label) => label.textContent);
  const said = [activeElement.getAttribute("aria-label"), ...labels, activeElement.textContent];
  return said.filter(Boolean).join(" ").trim() || activeElement.outerHTML.slice(0, 200);
})()`;

/** Goes on with Tab until something has the focus; each stop must be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate<string>(NAME);
    expect(await page.evaluate(IS_SEEN), `the focus is seen at “${now}”`).toBe(true);
    if (name.test(now)) {
      return;
    }
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

test.describe("from the start screen", () => {
  test.use({ document: null });

  test("a lab is drawn with keys alone, and the focus is always seen", async ({ app }) => {
    const { page } = app;
    await tabTo(page, /Empty canvas/u);
    await app.press("Enter");
    await expect(app.node("host")).toBeVisible();
    await app.press("n", "s", "m");
    await app.press("F2");
    await page.keyboard.type("mv-web");
    await app.press("Enter");
    await tabTo(page, /^bridge/u);
    await app.press("ArrowUp");
    await expect(page.getByRole("radio", { name: "vepa" })).toBeChecked();
    await tabTo(page, /^Guest/u);
    await app.press("Enter");
    const guest = page.getByRole("option", { name: "ns1" });
    // An open list takes letters as soon as one of its options has the focus.
    await page.locator("[role=option]:focus").waitFor();
    await page.keyboard.type("ns");
    await expect(guest).toBeFocused();
    await app.press("Enter");
    await tabTo(page, /Add an address/u);
    await page.keyboard.type("192.168.1.50/24");
    await app.press("Enter");

    const child = app.canvas.getByRole("group", { name: /^mv-web, macvlan child, vepa/iu });
    await expect(child).toHaveAccessibleName(/on eno1, 192\.168\.1\.50\/24/u);
    await expect(app.node("ns1")).toHaveAccessibleName(/namespace with 1 child/u);
  });
});

test("every part of the window is reached with Tab, and the focus is always seen", async ({
  app,
}) => {
  const { page } = app;
  const stops = [
    /^Home lab/u,
    /^Search or run/u,
    /^Host/u,
    /^Note/u,
    /^eno1 to lab switch/u,
    /^workstation, host/u,
    /cannot talk/u,
    /^Fit/u,
    /^Who reaches whom/u,
    /^Fold or open the drawer/u,
    /^Name/u,
    /^Settings/u,
  ];
  for (const name of stops) {
    await tabTo(page, name);
  }
});

test("on the canvas Enter selects, arrows move, Alt with arrows goes on, Escape lets go", async ({
  app,
}) => {
  await app.node("sw").focus();

  await app.press("Enter");

  await expect(app.inspector.getByRole("heading", { name: "lab switch" })).toBeVisible();
  const before = await app.node("sw").boundingBox();

  await app.press("Shift+ArrowLeft");

  await expect(app.button("Undo: Move lab switch")).toBeEnabled();
  expect((await app.node("sw").boundingBox())?.x).toBeLessThan(before?.x ?? 0);

  await app.press("Alt+ArrowUp");

  await expect(app.node("eno1")).toBeFocused();

  await app.press("Escape");

  await expect(app.inspector.getByRole("heading", { name: "Home lab" })).toBeVisible();
});

test("the command palette runs what it finds, and finds nodes and problems", async ({ app }) => {
  const { page } = app;
  await app.press("Control+k");
  const box = page.getByRole("combobox", { name: "Search or run" });
  await expect(box).toBeFocused();

  await page.keyboard.type("dark theme");
  await app.press("Enter");

  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(box).toHaveCount(0);

  await app.press("Control+k");
  await page.keyboard.type("192.168.1.51");
  await app.press("Enter");

  await expect(app.inspector.getByRole("heading", { name: "mv1" })).toBeVisible();

  await app.press("Control+k");
  await page.keyboard.type("nothing of this name");

  await expect(page.getByText("Nothing is called “nothing of this name”")).toBeVisible();

  await app.press("Escape");

  await expect(box).toHaveCount(0);
});

test("the search goes from hit to hit, and back", async ({ app }) => {
  const { page } = app;
  await app.press("Control+f");
  const search = page.getByRole("search");

  await page.keyboard.type("192.168.1.5");

  await expect(search.getByRole("status")).toHaveText("2 found");

  await app.press("Enter");
  await expect(search.getByRole("status")).toHaveText("1 of 2");
  await expect(app.inspector.getByRole("heading", { name: "mv0" })).toBeVisible();
  await app.press("Enter");
  await expect(app.inspector.getByRole("heading", { name: "mv1" })).toBeVisible();
  await app.press("Shift+Enter");
  await expect(app.inspector.getByRole("heading", { name: "mv0" })).toBeVisible();

  await app.press("Escape");

  await expect(search).toHaveCount(0);
});

test("the shortcuts are listed, and wait while their list is open", async ({ app }) => {
  await app.press("?");
  const dialog = app.page.getByRole("dialog", { name: "Keyboard shortcuts" });

  await expect(dialog).toContainText("Find on the canvas");
  await expect(dialog).toContainText("Add: Macvlan child");
  await app.press("w");

  await app.press("Escape");

  await expect(dialog).toHaveCount(0);
  await expect(app.button("Undo")).toBeDisabled();
});

test("undo and redo name what they do, and do it", async ({ app }) => {
  await app
    .node("mv0")
    .getByRole("button", { name: /Change the mode of mv0/u })
    .click();
  await app.page.getByRole("menuitem", { name: /VEPA/u }).click();

  const undo = app.button("Undo: Set mv0 to VEPA");
  await undo.hover();
  await expect(app.page.getByRole("tooltip")).toContainText("Ctrl");
  await app.press("Control+z");

  await expect(app.node("mv0")).toHaveAccessibleName(/bridge mode/u);
  await expect(app.button("Redo: Set mv0 to VEPA")).toBeEnabled();

  await app.press("Control+Shift+z");

  await expect(app.node("mv0")).toHaveAccessibleName(/vepa mode/iu);
  await expect(undo).toBeEnabled();
});

test("a node is renamed with F2 and deleted with all that depends on it", async ({ app }) => {
  await app.select("eno1");

  await app.press("F2");
  await app.page.keyboard.type("enp5s0");
  await app.press("Enter");

  await expect(app.node("eno1")).toContainText("enp5s0");
  await expect(app.button("Delete, with 2 nodes that depend on it")).toBeVisible();

  await app.node("eno1").focus();
  await app.press("Delete");

  await expect(app.node("mv0")).toHaveCount(0);
  await expect(app.node("mv1")).toHaveCount(0);
  await expect(app.node("web")).toBeVisible();
});
