import type { Locator } from "@playwright/test";
import { undoOf } from "../canvas-steps.ts";
import { expect, test } from "../test.ts";

test("a click on a badge shows the modes, the next one changes it, and all that depends follows", async ({
  app,
}) => {
  await app.select("mv0");
  await expect(app.relation("mv0", "mv1", "reachable")).toHaveCount(1);

  await app.node("mv0").getByRole("button").click();
  await app.page.getByRole("menuitem").filter({ hasText: "Talks to the LAN only" }).click();

  await expect(app.node("mv0")).toHaveAccessibleName(/private mode/u);
  await expect(app.relation("mv0", "mv1", "blocked")).toHaveCount(1);
  await expect(app.relation("mv0", "mv1", "reachable")).toHaveCount(0);

  await undoOf(app, "Set mv0 to private").click();

  await expect(app.relation("mv0", "mv1", "reachable")).toHaveCount(1);
});

test("the menu marks the mode that is, and one that cannot be is marked on the node", async ({
  app,
}) => {
  await app.node("mv0").getByRole("button").click();
  const menu = app.page.getByRole("menu");

  await expect(menu.locator('[data-mode="bridge"]').getByLabel("current mode")).toBeVisible();
  await menu.locator('[data-mode="passthru"]').click();

  await expect(app.node("mv0").getByRole("img", { name: "has an error" })).toBeVisible();
  await expect(app.node("mv1")).toHaveAccessibleName(/bridge mode/u);
});

test("VEPA needs a switch that sends frames back: a hairpin lets them through", async ({ app }) => {
  for (const id of ["mv0", "mv1"]) {
    await app.node(id).getByRole("button").click();
    await app.page.getByRole("menu").locator('[data-mode="vepa"]').click();
    await expect(app.node(id)).toHaveAccessibleName(/vepa mode/u);
  }
  await app.select("mv0");
  await expect(app.relation("mv0", "mv1", "blocked")).toHaveCount(1);

  const cable = app.page.locator('.react-flow__edge[data-id="c1"]');
  await cable.focus();
  await app.press("Enter", "Shift+F10");
  await app.page.getByRole("menuitem", { name: "Turn hairpin on" }).click();
  await app.select("mv0");

  await expect(app.relation("mv0", "mv1", "reachable")).toHaveCount(1);
  await expect(app.node("sw").getByRole("img", { name: /hairpin/u })).toBeVisible();
});

test("keys go through the menu as through any other", async ({ app }) => {
  await app.node("mv0").getByRole("button").click();
  const mode = (name: string): Locator => app.page.getByRole("menu").locator(`[data-mode=${name}]`);

  // The focus follows a key a moment later, which no hand outruns.
  await app.press("Home");
  await expect(mode("private")).toBeFocused();
  await app.press("ArrowDown");
  await expect(mode("vepa")).toBeFocused();
  await app.press("Enter");

  await expect(app.node("mv0")).toHaveAccessibleName(/vepa mode/u);
});
