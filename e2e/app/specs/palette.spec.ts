import type { Locator } from "@playwright/test";
import type { AppPage } from "../app-page.ts";
import { NOTHING } from "../documents.ts";
import { expect, test } from "../test.ts";

function entry(app: AppPage, name: string): Locator {
  return app.page
    .getByRole("region", { name: "Add to the canvas" })
    .getByRole("button", { name, exact: true });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function coversPoint(box: Box | null, x: number, y: number): boolean {
  return box !== null && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

test("what is dragged from the palette stands where it was dropped", async ({ app }) => {
  await entry(app, "Station").dragTo(app.canvas, { targetPosition: { x: 60, y: 300 } });

  const canvas = await app.canvas.boundingBox();
  const drawn = await app.node("station").boundingBox();
  expect(coversPoint(drawn, (canvas?.x ?? 0) + 60, (canvas?.y ?? 0) + 300)).toBe(true);
  await expect(app.inspector.getByRole("heading", { name: "station" })).toBeVisible();
  await expect(app.button("Undo: Add station")).toBeEnabled();
});

test("a guest that is dropped into a host runs on it", async ({ app }) => {
  await entry(app, "Virtual machine").dragTo(app.node("ws"), {
    targetPosition: { x: 30, y: 40 },
    force: true,
  });

  await expect(app.node("vm1")).toBeVisible();
  await expect(app.inspector.getByRole("combobox", { name: "Host" })).toHaveText("workstation");
});

test("a child that is dropped on a NIC hangs on it, one on a guest is handed to it", async ({
  app,
}) => {
  await entry(app, "Macvlan child").dragTo(app.node("eno1"));

  await expect(app.inspector.getByRole("combobox", { name: "Parent" })).toHaveText("eno1");
  await expect(app.inspector.getByRole("combobox", { name: "Guest" })).toContainText("none");

  await entry(app, "Macvlan child").dragTo(app.node("web"), {
    targetPosition: { x: 40, y: 16 },
    force: true,
  });

  await expect(app.node("mv3")).toBeVisible();
  await expect(app.inspector.getByRole("combobox", { name: "Guest" })).toHaveText("web");
});

test("a letter adds to what is selected, but not while text is typed", async ({ app }) => {
  await app.select("eno1");

  await app.press("m");

  await expect(app.node("mv2")).toBeVisible();
  await expect(app.inspector.getByRole("combobox", { name: "Parent" })).toHaveText("eno1");

  await app.select("sw");
  await app.press("t");

  await expect(app.node("station")).toBeVisible();
  await expect(app.inspector.getByText("Plugged to")).toBeVisible();

  await app.property("name").getByRole("textbox").fill("Tv");

  await expect(app.canvas.locator(".react-flow__node")).toHaveCount(12);
});

test("its entries can be gone through with arrows and taken with Enter", async ({ app }) => {
  await entry(app, "Linux bridge").focus();

  await app.press("ArrowDown");

  await expect(entry(app, "Switch")).toBeFocused();

  await app.press("ArrowUp", "Enter");

  await expect(app.node("br0")).toBeVisible();
});

test("an entry tells what it is for, and its letter", async ({ app }) => {
  await entry(app, "Container").hover();

  const tip = app.page.getByRole("tooltip");
  await expect(tip).toContainText("A guest that interfaces are moved into");
  await expect(tip).toContainText("C");
});

test.describe("on an empty canvas", () => {
  test.use({ document: NOTHING });

  test("a child needs something to hang on first", async ({ app }) => {
    const child = entry(app, "Macvlan child");

    await child.click({ force: true });

    await expect(child).toHaveAttribute("aria-disabled", "true");
    await expect(
      app.page.getByText("A macvlan child stands on a NIC or a bridge. Add a NIC first."),
    ).toBeVisible();

    await app.press("n", "m");

    await expect(child).not.toHaveAttribute("aria-disabled", "true");
    await expect(app.node("mv0")).toBeVisible();
  });

  test("a NIC brings its host along, and both go with one step back", async ({ app }) => {
    await expect(app.page.getByText("Nothing here yet")).toBeVisible();

    await entry(app, "Physical NIC").dragTo(app.canvas, { targetPosition: { x: 300, y: 200 } });

    await expect(app.node("eno1")).toBeVisible();
    await expect(app.node("host")).toBeVisible();

    await app.press("Control+z");

    await expect(app.canvas.locator(".react-flow__node")).toHaveCount(0);
    await expect(app.page.getByText("Nothing here yet")).toBeVisible();
  });
});

test("what it tells is not in the way of what is dragged", async ({ app }) => {
  const { page } = app;
  const from = await entry(app, "Station").boundingBox();
  const [x, y] = [(from?.x ?? 0) + 30, (from?.y ?? 0) + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  const tip = page.getByRole("tooltip");

  // Longer than it takes to appear.
  const began = Date.now();
  await expect.poll(() => Date.now() - began).toBeGreaterThan(900);

  await expect(tip).toHaveCount(0);

  await page.mouse.move(x + 260, y, { steps: 4 });
  await page.mouse.up();

  await expect(app.node("station")).toBeVisible();
});
