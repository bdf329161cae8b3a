import { ChangeDialog, HOME_NIC } from "../change-dialog.ts";
import { expect, test, type Nic } from "../test.ts";

test.describe("what is applied", () => {
  test.use({ nics: [HOME_NIC] });

  test("a link that was deleted by hand is marked, and made again", async ({ app, world }) => {
    const change = new ChangeDialog(app);
    await change.applyAndKeep();
    await expect(app.button("Applied")).toBeVisible();

    world.sh("ip -n web link delete dev mv0");

    await expect(app.node("mv0").getByLabel("is missing on this machine")).toBeVisible();
    await app.button("Applied · 1 link differs").click();
    await app.button("Apply again…").click();
    await change.carryOut();
    await change.keep();
    await change.close();
    await expect(app.button("Applied")).toBeVisible();
    await expect(app.node("mv0").getByLabel("is missing on this machine")).toHaveCount(0);
    expect(world.sh("ip -n web -brief address show dev mv0")).toContain("192.168.1.50/24");
  });

  test("an address that was changed by hand can be taken into the document", async ({
    app,
    world,
  }) => {
    const change = new ChangeDialog(app);
    await change.applyAndKeep();

    world.sh(`
      ip -n web address del 192.168.1.50/24 dev mv0
      ip -n web address add 192.168.1.77/24 dev mv0`);

    await expect(app.node("mv0").getByLabel("is different on this machine")).toBeVisible();
    await app.button(/^Applied · 1 link differs/u).click();
    // What was read between the two commands has no address.
    await expect(app.page.getByRole("dialog")).toContainText("192.168.1.77");
    await app.button("Take into the document").click();
    await expect(app.node("mv0")).toContainText("192.168.1.77");
    await app.press("Control+z");
    await expect(app.node("mv0")).toContainText("192.168.1.50");
  });

  test("a link that carries our mark and was not applied is foreign", async ({ app, world }) => {
    const change = new ChangeDialog(app);
    await change.applyAndKeep();

    world.sh(`
      ip link add mv9 link eno1 type macvlan mode bridge
      ip link set dev mv9 alias macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv9`);

    await app.button("Applied · 1 link differs").click();
    const panel = app.page.getByRole("dialog", { name: "What is applied here" });
    await expect(panel.getByRole("heading", { name: "Remove 1" })).toBeVisible();
    await expect(panel).toContainText("mv9");
    await panel.getByRole("button", { name: "Apply again…" }).click();
    await change.carryOut();
    await change.keep();
    expect(world.sh("ip -brief link show type macvlan")).toBe("");
  });
});

/** As a function: Playwright takes a bare list of two for a value and its options. */
// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
const twoNics = ({}, use: (nics: readonly Nic[]) => Promise<void>): Promise<void> =>
  use([
    HOME_NIC,
    {
      ...{ name: "eno2", mac: "52:54:00:aa:00:02", addresses: ["10.8.0.1/24"] },
      station: "10.8.0.2/24",
    },
  ]);

test.describe("this workstation", () => {
  test.use({ nics: twoNics });

  test("is imported into a new document", async ({ app, world }) => {
    world.sh(`
      ip netns add web
      ip link add mv0 link eno2 netns web type macvlan mode vepa`);

    await app.button("Import this workstation…").click();
    const dialog = app.page.getByRole("dialog", { name: "Import this workstation" });
    await expect(dialog).toContainText("1 macvlan child");
    await dialog.getByRole("button", { name: "New document" }).click();

    await expect(app.node("eno2")).toBeVisible();
    await expect(app.node("nas")).toHaveCount(0);
    await expect(app.page.locator(".react-flow__node").getByText("vepa")).toBeVisible();
    await expect(app.page.getByText("Live: all 2 NICs match")).toBeVisible();
  });

  test("is merged into the open document, as one step", async ({ app }) => {
    await app.button("Import this workstation…").click();
    const dialog = app.page.getByRole("dialog", { name: "Import this workstation" });
    await dialog.getByRole("button", { name: "Add to this document" }).click();

    await expect(app.page.getByText(/added, \d+ kept as they are drawn/u)).toBeVisible();
    await expect(app.node("eno2")).toBeVisible();
    await expect(app.node("nas")).toBeVisible();
    await app.press("Control+z");
    await expect(app.node("eno2")).toHaveCount(0);
  });
});
