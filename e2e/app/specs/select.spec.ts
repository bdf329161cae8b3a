import { boxOf, dragBy, saved, selectedNodes, undoOf, voidAt } from "../canvas-steps.ts";
import { expect, test } from "../test.ts";

test("a box drawn over nodes selects what it touches", async ({ app }) => {
  const { mouse } = app.page;
  // Closer to the edge the view would move along.
  const from = await voidAt(app, 48, 60);
  const guest = await boxOf(app.node("web"));

  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(guest.x + 20, guest.y + 20, { steps: 8 });
  await mouse.up();

  await expect(app.node("web")).toHaveClass(/selected/u);
  await expect(app.node("db")).not.toHaveClass(/selected/u);
  await expect(app.node("nas")).not.toHaveClass(/selected/u);
});

test("Shift and Control add to the selection and take from it, a click on nothing lets go", async ({
  app,
}) => {
  const position = { x: 40, y: 12 };
  await app.select("web");
  await app.node("db").click({ position, modifiers: ["Shift"] });
  await app.node("nas").click({ position, modifiers: ["Control"] });
  await expect(selectedNodes(app)).toHaveCount(3);

  await app.node("db").click({ position, modifiers: ["Shift"] });
  await expect(selectedNodes(app)).toHaveCount(2);
  await expect(app.node("db")).not.toHaveClass(/selected/u);

  const nowhere = await voidAt(app, 8, 8);
  await app.page.mouse.click(nowhere.x, nowhere.y);

  await expect(selectedNodes(app)).toHaveCount(0);
});

test("Control and A selects all, Escape nothing", async ({ app }) => {
  await app.press("Control+a");

  const all = await app.page.locator(".react-flow__node").count();
  await expect(selectedNodes(app)).toHaveCount(all);

  await app.press("Escape");

  await expect(selectedNodes(app)).toHaveCount(0);
});

test("several are dragged together, in one step with a name", async ({ app }) => {
  await app.select("nas", "gateway");
  const nas = await boxOf(app.node("nas"));
  const gateway = await boxOf(app.node("gateway"));

  await dragBy(app, "nas", 0, 60);

  await expect(undoOf(app, "Move 2 nodes")).toBeEnabled();
  const down = (await boxOf(app.node("nas"))).y - nas.y;
  expect(down).toBeGreaterThan(40);
  expect((await boxOf(app.node("gateway"))).y - gateway.y).toBeCloseTo(down, 0);

  await app.press("Control+z");

  await expect.poll(async () => (await boxOf(app.node("gateway"))).y).toBeCloseTo(gateway.y, 0);
  await expect.poll(async () => (await boxOf(app.node("nas"))).y).toBeCloseTo(nas.y, 0);
  await expect(app.button("Undo")).toBeDisabled();
});

test("what is deleted takes along what depends on it, and the way back says so", async ({
  app,
}) => {
  await app.select("eno1");

  await app.press("Delete");

  await expect(app.node("mv0")).toHaveCount(0);
  const undo = undoOf(app, "Remove eno1 and 2 nodes that depend on it");
  await undo.hover();
  await expect(app.page.getByRole("tooltip")).toContainText("2 nodes that depend on it");

  await undo.click();

  await expect(app.node("eno1")).toBeVisible();
  await expect(app.node("mv1")).toBeVisible();
});

test("copies get free names, wherever they are pasted", async ({ app, folder }) => {
  await app.select("web");

  await app.press("Control+c", "Control+v");

  await expect(selectedNodes(app).first()).toBeVisible();
  await expect(undoOf(app, "Paste 2 nodes")).toBeEnabled();
  const { nodes } = await saved(app, folder);
  const guests = nodes.map(({ name }) => name).filter((name) => name?.startsWith("web"));
  expect(guests).toHaveLength(2);
  expect(new Set(guests).size).toBe(2);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
});

test("a duplicate stands beside what it is of, and is selected instead", async ({ app }) => {
  const before = await boxOf(app.node("nas"));
  await app.select("nas");

  await app.press("Control+d");

  await expect(undoOf(app, "Duplicate NAS").or(undoOf(app, "Paste NAS"))).toBeEnabled();
  await expect(selectedNodes(app)).toHaveCount(1);
  await expect(app.node("nas")).not.toHaveClass(/selected/u);
  const copy = await boxOf(selectedNodes(app));
  expect(copy.x).toBeGreaterThan(before.x);
  expect(copy.y).toBeGreaterThan(before.y);
});

test("what is cut can be pasted", async ({ app }) => {
  await app.select("nas");

  await app.press("Control+x");
  await expect(app.node("nas")).toHaveCount(0);
  await app.press("Control+v");

  await expect(app.page.locator(".react-flow__node-station")).toHaveCount(2);
});
