import type { Locator } from "@playwright/test";
import { HELP_PAGES } from "../../../shared/help/pages.ts";
import { HELP_TEXTS } from "../../../shared/messages/help.ts";
import { expectAccessible } from "../accessible.ts";
import type { AppPage } from "../app-page.ts";
import { englishLeft } from "../english-left.ts";
import { run } from "../file-steps.ts";
import { expect, test } from "../test.ts";

/** The help as it stands open; its picture comes last. */
async function opened(app: AppPage): Promise<Locator> {
  const dialog = app.page.getByRole("dialog", { name: "Help" });
  await expect(dialog.getByRole("img")).toBeVisible();
  return dialog;
}

async function openHelp(app: AppPage): Promise<Locator> {
  await app.press("F1");
  return opened(app);
}

/** How high the picture is, which is higher by a line of words while a frame goes its way. */
function heightOf(dialog: Locator): Promise<number> {
  return dialog.getByRole("img").evaluate((image) => (image as unknown as Sized).naturalHeight);
}

interface Sized {
  readonly naturalHeight: number;
}

/** The help's own files, which must not cost the app's start. */
function loadedHelp(app: AppPage): Promise<readonly string[]> {
  return app.page.evaluate(
    `performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/help-content"))`,
  );
}

const heading = (dialog: Locator): Locator => dialog.getByRole("heading", { level: 3 }).first();

test("F1 opens the page of what is selected, and Escape leads back", async ({ app }) => {
  expect(await loadedHelp(app), "at the start").toEqual([]);
  for (const [id, title] of [
    ["mv0", "Mode bridge"],
    ["sw", "Reflective relay (hairpin)"],
    ["eno1", "What a child can stand on"],
    ["ws", "Why the host cannot reach its guests"],
  ] as const) {
    await app.select(id);
    const dialog = await openHelp(app);
    await expect(heading(dialog)).toHaveText(title);
    await app.press("Escape");
    await expect(dialog).toBeHidden();
  }
  expect(await loadedHelp(app)).not.toEqual([]);
});

test("a switch changes picture, verdicts and commands at once", async ({ app }) => {
  const dialog = await openHelp(app);
  await dialog.locator('[data-help-page="vepa"]').click();
  const verdicts = dialog.locator("[data-verdict]");
  await expect(verdicts.first()).toHaveText("web and db do not reach each other");
  const before = await dialog.getByRole("img").screenshot();

  await dialog.getByRole("switch", { name: /^Reflective relay/u }).click();

  await expect(verdicts.first()).toHaveText("web and db reach each other");
  await expect(verdicts.nth(1)).toHaveText("The host and web reach each other");
  await expect(dialog.getByRole("img")).toHaveAttribute("alt", /web and db reach each other/u);
  await expect
    .poll(async () => before.equals(await dialog.getByRole("img").screenshot()))
    .toBe(false);

  const commands = dialog.getByRole("region", { name: "Commands" });
  await expect(commands).toContainText("type macvlan mode vepa");
  await dialog
    .getByRole("radiogroup", { name: "Mode of both children" })
    .getByText("bridge")
    .click();
  await expect(commands).toContainText("type macvlan mode bridge");
  await expect(commands).not.toContainText("mode vepa");
});

test("every way around the host-VM restriction can be tried, and its frame followed", async ({
  app,
}) => {
  await app.select("ws");
  const dialog = await openHelp(app);
  const verdict = dialog.locator("[data-verdict]").first();
  await expect(verdict).toHaveText("The host and web do not reach each other");

  for (const way of [
    "a shim",
    "host on a child",
    "a second NIC",
    "reflective relay",
    "a Linux bridge",
  ]) {
    await dialog.getByRole("combobox", { name: "Way around it" }).click();
    await app.page.getByRole("option", { name: way }).click();
    await expect(verdict).toHaveText("The host and web reach each other");
  }

  const still = await heightOf(dialog);
  await verdict.click();
  await expect(verdict).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => heightOf(dialog)).toBeGreaterThan(still);
});

test("a problem, and what mends a pair, lead to their sections", async ({ app }) => {
  const problems = await app.openTab("Problems");
  await problems.getByRole("button", { name: "Learn more: MV201" }).click();
  const dialog = await opened(app);
  await expect(dialog.locator(".help-asked")).toContainText("Out, and never back");
  await app.press("Escape");

  await app.openTab("Who reaches whom");
  await app.relation("eno1").first().dispatchEvent("click");
  await app.inspector
    .getByRole("button", { name: /^Learn more: / })
    .first()
    .click();
  await expect((await opened(app)).locator(".help-asked")).toContainText(
    "A sibling that stays at home",
  );
});

test("pages are found by words and codes, and walked by keys alone", async ({ app }) => {
  const dialog = await openHelp(app);
  const search = dialog.getByRole("textbox", { name: "Search the help" });
  const pages = dialog.locator("[data-help-page]");
  await expect(pages).toHaveCount(HELP_PAGES.length);

  await search.fill("mv217");
  await expect(pages).toHaveCount(1);
  await search.press("ArrowDown");
  await expect(heading(dialog)).toHaveText("Wi-Fi");

  await search.fill("quantum");
  await expect(dialog.getByText("Nothing in the help is about “quantum”")).toBeVisible();
  await search.fill("");
  await dialog.getByRole("listbox", { name: "Pages" }).focus();
  await app.press("Home", "ArrowDown", "ArrowDown");
  await expect(heading(dialog)).toHaveText("Mode private");
});

for (const [language, colorScheme] of [
  ["en", "light"],
  ["vi", "dark"],
] as const) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ colorScheme, settings: { language } });

    test("every page has its words and its picture, and axe finds no fault", async ({ app }) => {
      await app.press("F1");
      const dialog = app.page.getByRole("dialog");
      const { pages } = HELP_TEXTS[language];
      for (const { id } of HELP_PAGES) {
        await dialog.locator(`[data-help-page="${id}"]`).click();
        await expect(heading(dialog)).toHaveText(pages[id].title);
        await expect(dialog.getByRole("img")).toBeVisible();
      }
      await expectAccessible(app, `the help in ${language}`);
      if (language === "vi") {
        // The document's own words are nobody's to translate.
        const left = await englishLeft(app.page);
        expect(left.filter((text) => text !== "Home lab")).toEqual([]);
      }
    });
  });
}

test.describe("at the very first start", () => {
  test.use({ document: null, settings: { tourSeen: undefined } });

  test("a tour of three steps is offered, shows a real lab, and is not offered again", async ({
    app,
  }) => {
    const { page } = app;
    const invitation = page.getByRole("region", { name: "First time here?" });
    await expect(invitation).toBeVisible();
    await expectAccessible(app, "the start screen with its invitation");

    await invitation.getByRole("button", { name: "Show me" }).click();
    const step = (name: string): Locator => page.getByRole("dialog", { name });
    await expect(step("See who reaches whom")).toBeFocused();
    await expect(app.node("mv0")).toBeVisible();
    await expectAccessible(app, "the first step");
    await step("See who reaches whom").getByRole("button", { name: "Next" }).click();
    await expect(app.inspector).toContainText("The host cannot reach web");
    await step("Ask why, and what would help").getByRole("button", { name: "Next" }).click();
    await step("Make it real, and take it back").getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await run(app, "Close the document");
    await expect(page.getByRole("main")).toBeVisible();
    await expect(invitation).toBeHidden();

    await run(app, "Tour in three steps");
    await expect(step("See who reaches whom")).toBeVisible();
    await app.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(app.canvas).toBeVisible();
  });

  test("whoever declines it is not asked again after a reload", async ({ app }) => {
    await app.button("No, thanks").click();
    await expect(app.button("Show me")).toBeHidden();

    await app.page.reload();

    await expect(app.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(app.button("Show me")).toBeHidden();
  });
});
