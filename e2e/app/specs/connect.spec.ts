import { boxOf, carry, handleOf, middleOf, undoOf, voidAt } from "../canvas-steps.ts";
import { expect, test } from "../test.ts";

const TWO_NICS = {
  text: JSON.stringify({
    format: "macvlan-designer/topology",
    version: 1,
    id: "5d3c7a52-9d5c-4a0e-8f0f-2f9f0f6f4b12",
    name: "Two NICs",
    nodes: [
      { kind: "host", id: "ws", name: "workstation" },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
      { kind: "nic", id: "eno2", host: "ws", name: "eno2" },
      { kind: "macvlan", id: "mv0", parent: "eno1", name: "mv0", mode: "bridge" },
      { kind: "switch", id: "sw", name: "switch" },
      { kind: "station", id: "nas", name: "NAS" },
    ],
    cables: [{ id: "c1", from: "eno1", to: "sw" }],
  }),
};

const MENU = "How it meets the others on its NIC";

test("a NIC's handle dragged into the void hangs a child there, in the mode that is chosen", async ({
  app,
}) => {
  const at = await voidAt(app, 30, 300);

  await carry(app, handleOf(app, "eno1", "top"), at);
  await expect(app.page.getByText("New child on eno1")).toBeVisible();
  await app.page.mouse.up();

  const menu = app.page.getByRole("menu", { name: MENU });
  const items = menu.getByRole("menuitem");
  await expect(items).toHaveCount(5);
  await expect(menu.locator("[data-mode] svg.mode-picture")).toHaveCount(5);
  await expect(items.filter({ hasText: "Every frame goes out to the switch" })).toBeVisible();

  await items.filter({ hasText: "Every frame goes out to the switch" }).click();

  await expect(menu).toHaveCount(0);
  await expect(app.node("mv2")).toHaveAccessibleName(/vepa mode, on eno1/u);
  await expect(undoOf(app, "Add mv2")).toBeEnabled();
  const drawn = await middleOf(app.node("mv2"));
  expect(Math.abs(drawn.x - at.x)).toBeLessThan(8);
  expect(Math.abs(drawn.y - at.y)).toBeLessThan(8);
});

test("Escape lets go of a line, and of the menu, and nothing has changed", async ({ app }) => {
  const at = await voidAt(app, 30, 300);
  await carry(app, handleOf(app, "eno1", "top"), at);

  await app.press("Escape");
  await app.page.mouse.up();

  await expect(app.page.getByText("New child on eno1")).toHaveCount(0);
  await expect(app.page.getByRole("menu")).toHaveCount(0);

  await carry(app, handleOf(app, "eno1", "top"), at);
  await app.page.mouse.up();
  await expect(app.page.getByRole("menu", { name: MENU })).toBeVisible();
  await app.press("Escape");

  await expect(app.page.getByRole("menu")).toHaveCount(0);
  await expect(app.button("Undo")).toBeDisabled();
});

test("a NIC's handle dragged to a guest hands it a new child", async ({ app }) => {
  const { x, y } = await boxOf(app.node("db"));
  await carry(app, handleOf(app, "eno1", "top"), { x: x + 40, y: y + 12 });
  await app.page.mouse.up();

  await app.page.getByRole("menuitem").filter({ hasText: "Talks to the LAN only" }).click();

  await expect(app.inspector.getByRole("combobox", { name: "Guest" })).toContainText("db");
  await expect(app.node("mv2")).toHaveAccessibleName(/private mode/u);
});

test("a child dragged to another guest is handed over, and out of it taken back", async ({
  app,
}) => {
  await carry(app, app.node("mv0").locator(".canvas-name"), await middleOf(app.node("db")));
  await expect(app.page.getByRole("status").getByText("Hand mv0 to db")).toBeVisible();
  await app.page.mouse.up();

  await expect(undoOf(app, "Hand mv0 to db")).toBeEnabled();
  await expect(app.node("db")).toHaveAccessibleName(/with 2 children/u);

  await carry(app, app.node("mv0").locator(".canvas-name"), await voidAt(app, 60, 420));
  await app.page.mouse.up();

  await expect(app.node("db")).toHaveAccessibleName(/with 1 child$/u);
  await expect(undoOf(app, "Keep mv0 in the host's own stack")).toBeEnabled();
});

test.describe("with a second NIC", () => {
  test.use({ document: TWO_NICS });

  test("a NIC's handle dragged to a switch plugs in a cable", async ({ app }) => {
    const wires = app.page.locator(".react-flow__edge");
    const before = await wires.count();

    await carry(app, handleOf(app, "eno2"), await middleOf(app.node("sw")));
    await app.page.mouse.up();

    await expect(wires).toHaveCount(before + 1);
    await expect(app.node("sw")).toHaveAccessibleName(/2 cables/u);
  });

  test("a child dragged to another NIC is put on it", async ({ app }) => {
    await carry(app, app.node("mv0").locator(".canvas-name"), await middleOf(app.node("eno2")));
    await app.page.mouse.up();

    await expect(undoOf(app, "Put mv0 on eno2")).toBeEnabled();
    await expect(app.node("mv0")).toHaveAccessibleName(/on eno2/u);
  });

  test("a refused line says why at the pointer, and changes nothing", async ({ app }) => {
    const at = await middleOf(app.node("nas"));
    await carry(app, handleOf(app, "eno1"), at);

    const hint = app.page.getByRole("status").getByText(/“eno1” has a cable already/u);
    await expect(hint).toBeVisible();
    const said = await boxOf(hint);
    expect(Math.hypot(said.x - at.x, said.y - at.y)).toBeLessThan(60);
    await expect(app.node("nas")).toHaveClass(/canvas-refused/u);

    await app.page.mouse.up();

    await expect(hint).toHaveCount(0);
    await expect(app.button("Undo")).toBeDisabled();
  });

  test("a line from a child to a station is refused with the reason", async ({ app }) => {
    await carry(app, handleOf(app, "mv0", "top"), await middleOf(app.node("nas")));

    await expect(app.page.getByRole("status").getByText(/cannot be connected/u)).toBeVisible();

    await app.page.mouse.up();
    await expect(app.button("Undo")).toBeDisabled();
  });
});
