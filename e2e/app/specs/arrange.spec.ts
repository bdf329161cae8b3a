import { boxOf, dragBy, fileText, saved, undoOf } from "../canvas-steps.ts";
import { expect, test } from "../test.ts";

test("what is dragged snaps to 4 pixels", async ({ app, folder }) => {
  await dragBy(app, "nas", 33, 41);
  const snapped = await saved(app, folder);
  expect((snapped.positions?.["nas"]?.x ?? 1) % 4).toBe(0);
  expect((snapped.positions?.["nas"]?.y ?? 1) % 4).toBe(0);
  await expect(undoOf(app, "Move NAS")).toBeEnabled();
});

test("a host's frame moves all that is inside, in one step that names it", async ({ app }) => {
  const ids = ["ws:stack", "eno1", "web", "mv0", "db"];
  const before = await Promise.all(ids.map((id) => boxOf(app.node(id))));
  const lan = await boxOf(app.node("nas"));
  const cap = await boxOf(app.node("ws").locator(".canvas-host-cap"));
  const { mouse } = app.page;

  await mouse.move(cap.x + 40, cap.y + cap.height / 2);
  await mouse.down();
  await mouse.move(cap.x + 70, cap.y + cap.height / 2 + 30, { steps: 6 });
  await mouse.up();

  await expect(undoOf(app, "Move workstation")).toBeEnabled();
  for (const [at, id] of ids.entries()) {
    const box = await boxOf(app.node(id));
    expect(box.x - (before[at]?.x ?? 0), id).toBeGreaterThan(20);
    expect(box.y - (before[at]?.y ?? 0), id).toBeGreaterThan(20);
  }
  expect(await boxOf(app.node("nas"))).toEqual(lan);
});

test("the first move by hand moves nothing else", async ({ app }) => {
  await app.press("l");
  await expect(undoOf(app, "Tidy up")).toBeEnabled();
  const before = await boxOf(app.node("gateway"));

  await dragBy(app, "nas", -40, 60);

  await expect(undoOf(app, "Move NAS")).toBeEnabled();
  expect(await boxOf(app.node("gateway"))).toEqual(before);
});

test("tidying up is one step, and taken back in one", async ({ app }) => {
  await dragBy(app, "gateway", -120, 70);
  const moved = await boxOf(app.node("gateway"));
  const undo = app.page.getByRole("button", { name: /^Undo: /u });

  await app.button("Tidy up: lay everything out again").click();

  await expect(undo).toHaveAccessibleName("Undo: Tidy up");
  await expect.poll(async () => (await boxOf(app.node("gateway"))).y).not.toBe(moved.y);

  await undo.click();

  await expect(undo).toHaveAccessibleName("Undo: Move Gateway");
});

test("arrows nudge what is selected by 4 pixels, with Shift by 20", async ({ app, folder }) => {
  await app.select("nas");

  await app.press("ArrowDown", "ArrowDown", "Shift+ArrowRight");

  const { positions } = await saved(app, folder);
  expect(positions?.["nas"]).toEqual({ x: 106, y: 432 });
});

test("lining up on the left is one step", async ({ app, folder }) => {
  await app.select("nas", "gateway");

  await app.press("Control+k");
  await app.page.keyboard.type("align left");
  await app.press("Enter");

  const { positions } = await saved(app, folder);
  expect(positions?.["gateway"]?.x).toBe(positions?.["nas"]?.x);
  expect(positions?.["gateway"]?.y).toBe(424);
});

test("undo and redo lead back to the very same file", async ({ app, folder }) => {
  const opened = fileText(folder);
  await dragBy(app, "nas", -20, 40);
  await app.select("mv0");
  await app.press("Delete");
  await app.press("Control+a", "Control+d");
  await saved(app, folder);
  const edited = fileText(folder);

  await app.press("Control+z", "Control+z", "Control+z");
  await saved(app, folder);

  expect(fileText(folder)).toBe(opened);

  await app.press("Control+Shift+z", "Control+Shift+z", "Control+y");
  await saved(app, folder);

  expect(fileText(folder)).toBe(edited);
});

test("a note is written on the canvas, and left with Escape as it was", async ({ app }) => {
  await app.press("Escape");
  await app.page
    .getByRole("region", { name: "Add to the canvas" })
    .getByRole("button", { name: "Note", exact: true })
    .dragTo(app.canvas, { targetPosition: { x: 60, y: 380 } });
  const field = app.page.getByRole("textbox", { name: "Text of the note" });
  await field.fill("Rack 2\nleft");
  await app.press("Control+Enter");
  await expect(app.node("note")).toContainText("Rack 2");

  await app.node("note").dblclick();
  await field.fill("nonsense");
  await app.press("Escape");

  await expect(field).toHaveCount(0);
  await expect(app.node("note")).toContainText("left");

  await app.node("note").dblclick();
  await field.fill("Rack 3");
  await app.node("nas").click();

  await expect(app.node("note")).toHaveText("Rack 3");
});
