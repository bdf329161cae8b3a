import { boxOf, carry, middleOf, paletteEntry, undoOf, voidAt } from "../canvas-steps.ts";
import { NOTHING } from "../documents.ts";
import { expect, test } from "../test.ts";

test.describe("on an empty canvas", () => {
  test.use({ document: NOTHING });

  test("it says what to do, until something is drawn", async ({ app }) => {
    await expect(app.page.getByText("Nothing here yet")).toBeVisible();

    await paletteEntry(app, "Switch").dragTo(app.canvas);

    await expect(app.page.getByText("Nothing here yet")).toHaveCount(0);
  });

  for (const [name, id] of [
    ["Host", "host"],
    ["Switch", "switch"],
    ["Station", "station"],
  ] as const) {
    test(`a ${name.toLowerCase()} stands where it is dropped`, async ({ app }) => {
      await paletteEntry(app, name).dragTo(app.canvas, { targetPosition: { x: 200, y: 150 } });

      const at = await voidAt(app, 200, 150);
      const drawn = await middleOf(app.node(id === "host" ? "host:stack" : id));
      expect(Math.abs(drawn.x - at.x)).toBeLessThan(60);
      expect(Math.abs(drawn.y - at.y)).toBeLessThan(30);
      await expect(undoOf(app, `Add ${id}`)).toBeEnabled();
    });
  }

  test("a note is written as soon as it is dropped", async ({ app }) => {
    await paletteEntry(app, "Note").dragTo(app.canvas, { targetPosition: { x: 200, y: 150 } });
    const field = app.page.getByRole("textbox", { name: "Text of the note" });
    await expect(field).toBeFocused();

    await app.page.keyboard.type("Rack 2");
    await app.press("Control+Enter");

    await expect(field).toHaveCount(0);
    await expect(app.node("note")).toHaveText("Rack 2");
  });

  for (const name of ["Physical NIC", "Linux bridge", "Virtual machine", "Container"]) {
    test(`a ${name} brings the host that it needs`, async ({ app }) => {
      await paletteEntry(app, name).dragTo(app.canvas);

      await expect(app.node("host")).toBeVisible();
      await expect(app.page.locator(".react-flow__node")).toHaveCount(3);
    });
  }
});

test("what runs on a host is dropped into its frame", async ({ app }) => {
  for (const [at, [name, id]] of (
    [
      ["Physical NIC", "eno2"],
      ["Linux bridge", "br0"],
      ["Container", "container1"],
      ["Namespace", "ns1"],
    ] as const
  ).entries()) {
    await paletteEntry(app, name).dragTo(app.node("ws"), {
      targetPosition: { x: 30 + 40 * at, y: 60 },
      force: true,
    });

    await expect(app.node(id)).toBeVisible();
    await expect(app.inspector.getByRole("combobox", { name: "Host" })).toHaveText("workstation");
  }
});

test("a child is dropped on a NIC, and on a guest", async ({ app }) => {
  await paletteEntry(app, "Macvlan child").dragTo(app.node("eno1"));

  await expect(app.inspector.getByRole("combobox", { name: "Parent" })).toHaveText("eno1");

  await paletteEntry(app, "Macvlan child").dragTo(app.node("db"), {
    targetPosition: { x: 40, y: 12 },
  });

  await expect(app.inspector.getByRole("combobox", { name: "Guest" })).toContainText("db");
  await expect(undoOf(app, "Add mv3")).toBeEnabled();
});

test("what a dragged thing would be dropped on is marked", async ({ app }) => {
  await carry(app, paletteEntry(app, "Macvlan child"), await middleOf(app.node("eno1")));

  await expect(app.node("eno1")).toHaveClass(/canvas-target/u);

  const guest = await boxOf(app.node("db"));
  await app.page.mouse.move(guest.x + 40, guest.y + 12, { steps: 3 });
  // A hand is never quite still: the browser tells of the place before the last.
  await app.page.mouse.move(guest.x + 42, guest.y + 14, { steps: 2 });

  await expect(app.node("db")).toHaveClass(/canvas-target/u);
  await expect(app.node("eno1")).not.toHaveClass(/canvas-target/u);

  await app.page.mouse.up();

  await expect(app.page.locator(".canvas-target")).toHaveCount(0);
});

test.describe("with a NIC of this workstation", () => {
  test.use({
    document: NOTHING,
    nics: [
      {
        name: "eno1",
        mac: "52:54:00:aa:00:01",
        addresses: ["192.168.1.10/24"],
        station: "192.168.1.1/24",
      },
    ],
  });

  test("it is dragged onto the canvas as it is, with its host", async ({ app }) => {
    const row = app.page
      .getByRole("region", { name: "This workstation" })
      .getByRole("button", { name: /^eno1/u });
    await row.waitFor({ timeout: 20_000 });

    await row.dragTo(app.canvas, { targetPosition: { x: 300, y: 250 } });

    await expect(app.node("eno1")).toContainText("eno1");
    await expect(app.property("mac").getByRole("textbox")).toHaveValue("52:54:00:aa:00:01");
    await expect(app.page.locator(".react-flow__node-host")).toHaveCount(1);
  });
});
