import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { expectAccessible } from "../accessible.ts";
import type { AppPage } from "../app-page.ts";
import { rename, run } from "../file-steps.ts";
import { expect, test } from "../test.ts";

const FILE = "two-hosts.macvlan.json";

test.use({ document: "two-hosts" });

function gallery(app: AppPage): Locator {
  return app.page.getByRole("dialog", { name: "Export" });
}

function content(app: AppPage): Locator {
  return gallery(app)
    .getByRole("region", { name: /^Content of/u })
    .locator("pre")
    .last();
}

/** Edges of the picture as it stands on the screen. */
async function boxOf(app: AppPage): Promise<{ x: number; y: number; width: number }> {
  const box = await gallery(app)
    .getByRole("img", { name: /as a picture$/u })
    .boundingBox();
  if (!box) {
    throw new Error("no picture");
  }
  return box;
}

test("a picture is zoomed by buttons, keys and wheel, moved by hand, and fits again", async ({
  app,
}) => {
  await run(app, "Export as SVG, PNG, PDF");
  const dialog = gallery(app);
  const view = dialog.getByRole("region", { name: "The picture, to scroll and zoom" });
  const tools = dialog.getByRole("toolbar", { name: "View" });
  await expect.poll(async () => (await boxOf(app)).width).toBeGreaterThan(200);
  const fit = await boxOf(app);

  await tools.getByRole("button", { name: /zoom to 100 %$/u }).click();
  await expect(tools).toContainText("100 %");
  await tools.getByRole("button", { name: "Zoom in" }).click();
  await expect(tools).toContainText("125 %");
  await expectAccessible(app, "zoomed");

  await view.focus();
  await app.press("+", "-", "-");
  await expect(tools).toContainText("100 %");
  await app.press("f");
  await expect.poll(() => boxOf(app)).toEqual(fit);

  const point = { x: fit.x + 0.6 * fit.width, y: fit.y + 100 };
  await app.page.mouse.move(point.x, point.y);
  await app.page.keyboard.down("Control");
  for (let turn = 0; turn < 5; turn += 1) {
    await app.page.mouse.wheel(0, -100);
  }
  await app.page.keyboard.up("Control");
  await expect.poll(async () => (await boxOf(app)).width).toBeGreaterThan(2.5 * fit.width);
  const near = await boxOf(app);
  // What was under the pointer is there still.
  expect(Math.abs(point.x - near.x - 0.6 * near.width)).toBeLessThan(4);

  await app.page.mouse.down();
  await app.page.mouse.move(point.x - 80, point.y - 50, { steps: 4 });
  await app.page.mouse.up();
  const moved = await boxOf(app);
  expect([near.x - moved.x, near.y - moved.y]).toEqual([80, 50]);
  await view.focus();
  await app.press("ArrowRight");
  await expect.poll(async () => (await boxOf(app)).x).toBeLessThan(moved.x);
});

test("a picture becomes a page, saved like other files", async ({ app, folder }) => {
  const dialog = gallery(app);
  await run(app, "Export as SVG, PNG, PDF");
  await dialog.getByRole("radio", { name: "Dark" }).click();

  await dialog.getByRole("button", { name: "Save as PDF…" }).click();
  const asked = app.page.getByRole("dialog", { name: "Save for PDF" });
  await expect(asked.getByRole("textbox", { name: "Name" })).toHaveValue("two-hosts.pdf");
  await asked.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Saved two-hosts.pdf in")).toBeVisible();

  const pdf = readFileSync(join(folder, "lab", "two-hosts.pdf"), "latin1");
  expect(pdf.slice(0, 8)).toBe("%PDF-1.7");
  expect(pdf).toContain("Arimo");
  expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true);
});

test("an open gallery follows the document: taken back, made again, changed by others", async ({
  app,
  folder,
}) => {
  await rename(app, "Other lab");
  await run(app, "Export as Mermaid");
  const dialog = gallery(app);
  await expect(content(app)).toContainText("Other lab");

  await dialog.getByRole("listbox", { name: "Targets" }).focus();
  await app.press("Control+z");
  await expect(content(app)).toContainText("Two hosts");
  await app.press("Control+Shift+z");
  await expect(content(app)).toContainText("Other lab");

  const path = join(folder, "lab", FILE);
  writeFileSync(path, readFileSync(path, "utf8").replace('"Two hosts"', '"Their lab"'));
  const changed = app.page.getByRole("dialog", { name: `${FILE} was changed by another program` });
  await changed.getByRole("button", { name: "Load theirs" }).click();

  await expect(content(app)).toContainText("Their lab");
  await app.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("a gallery whose code does not come says so, and comes when it is asked again", async ({
  app,
}) => {
  await app.page.route(/\/gallery-[^/]*\.js$/u, (route) => route.abort());
  await app.press("Control+e");
  await expect(gallery(app)).toContainText("The gallery could not be loaded");
  await expectAccessible(app, "not loaded");
  app.forgetErrors();

  await app.page.unrouteAll();
  await gallery(app).getByRole("button", { name: "Try again" }).click();

  await expect(gallery(app).getByRole("listbox", { name: "Targets" })).toBeVisible();
});
