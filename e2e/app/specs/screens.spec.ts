import { expectAccessible } from "../accessible.ts";
import { expect, test } from "../test.ts";

// Every screen in both themes: axe finds nothing on it, and the main ones look as they did.

/** The NIC that the examples draw, so that pictures do not depend on the machine. */
const ENO1 = {
  name: "eno1",
  mac: "52:54:00:aa:00:01",
  addresses: ["192.168.1.10/24"],
  station: "192.168.1.20/24",
} as const;

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test.describe("the start screen", () => {
      test.use({ document: null });

      test("and its dialogs are accessible", async ({ app }) => {
        await app.button(/Draw this workstation/u).waitFor();
        await expectAccessible(app, "start");

        await app.press("Control+o");
        await app.page.getByRole("dialog").waitFor();
        await expectAccessible(app, "open");
      });
    });

    test("the home lab, its panels and dialogs are accessible", async ({ app }) => {
      // Some fifteen screens, each looked through from top to bottom.
      test.slow();
      await app.relation(undefined, undefined, "blocked").first().waitFor();
      await expectAccessible(app, "home lab");

      for (const tab of ["Problems", "Plan", "Commands"]) {
        await app.page.getByRole("tab", { name: tab }).click();
        await expectAccessible(app, tab);
      }
      for (const id of ["mv0", "eno1", "web", "sw", "nas", "ws:stack"]) {
        await app
          .node(id)
          .first()
          .click({ position: { x: 8, y: 8 } });
        await expectAccessible(app, `${id} selected`);
      }
      for (const [keys, name] of [
        ["Control+k", "command palette"],
        ["Control+,", "settings"],
        ["Control+/", "shortcuts"],
      ] as const) {
        await app.press(keys);
        await app.page.getByRole("dialog").waitFor();
        await expectAccessible(app, name);
        await app.press("Escape");
        await expect(app.page.getByRole("dialog")).toHaveCount(0);
      }
    });

    test("an explanation and a preview are accessible", async ({ app }) => {
      await app.relation(undefined, undefined, "blocked").first().press("Enter");
      await app.button("Preview").first().waitFor();
      await expectAccessible(app, "explanation");

      await app.button("Preview").first().click();
      await app.relation(undefined, undefined, "reachable").first().waitFor();
      await expectAccessible(app, "preview");
    });

    test.describe("on a machine with the drawn NIC", () => {
      test.use({ nics: [ENO1] });

      test("looks as it did, and applying is accessible", async ({ app }) => {
        test.slow();
        await app.relation(undefined, undefined, "blocked").first().waitFor();
        await expect(app.button(/4 changes/u)).toBeVisible();
        await expect(app.page).toHaveScreenshot(`home-lab-${colorScheme}.png`);

        await app.relation(undefined, undefined, "blocked").first().press("Enter");
        await app.button("Preview").first().waitFor();
        await app.page.mouse.move(640, 540);
        await expect(app.page).toHaveScreenshot(`explained-${colorScheme}.png`);

        await app.press("Control+Enter");
        await app.page.getByRole("dialog").waitFor();
        await app.button("Apply 4 changes").waitFor();
        await expectAccessible(app, "review");
        await expect(app.page).toHaveScreenshot(`review-${colorScheme}.png`);

        await app.button("Apply 4 changes").click();
        await app.button("Keep changes").waitFor();
        await expectAccessible(app, "countdown");
        await expect(app.page).toHaveScreenshot(`countdown-${colorScheme}.png`, {
          mask: [app.button(/Take back now/u), app.page.getByRole("timer")],
          maskColor: "#8a93a2",
        });

        await app.button("Keep changes").click();
        await app.page.getByRole("heading", { name: "Changes kept" }).waitFor();
        await expectAccessible(app, "kept");
      });
    });
  });
}

test.describe("a document with a shim", () => {
  test.use({ document: "host-vm-shim" });

  test("looks as it did in the export gallery, and so does a page of the help", async ({ app }) => {
    await app.press("Control+e");
    const gallery = app.page.getByRole("dialog", { name: "Export" });
    await gallery.getByRole("img").waitFor();
    await expect(app.page).toHaveScreenshot("export-gallery.png");
    await app.press("Escape");

    await app.press("F1");
    const help = app.page.getByRole("dialog", { name: "Help" });
    await help.locator('[data-help-page="host-vm"]').click();
    await help.getByRole("img").waitFor();
    await expect(app.page).toHaveScreenshot("help.png");
  });
});

test.describe("in Vietnamese", () => {
  test.use({ locale: "vi-VN", nics: [ENO1], document: "vlan-trunk" });

  test("the main window looks as it did", async ({ app }) => {
    await app.page.getByRole("tab", { name: "Vấn đề" }).waitFor();
    await app.page.locator("[data-reach]").first().waitFor();

    await expect(app.page).toHaveScreenshot("vlan-trunk-vietnamese.png");
  });
});
