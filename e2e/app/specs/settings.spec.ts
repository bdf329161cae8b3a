import { englishLeft } from "../english-left.ts";
import { expect, test } from "../test.ts";

test("the theme is light, dark, or what the system has", async ({ app }) => {
  const { page } = app;
  const html = page.locator("html");
  const paper = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
  await expect(html).toHaveAttribute("data-theme", "light");
  const light = await paper();
  await app.press("Control+,");
  const themes = page
    .getByRole("dialog", { name: "Settings" })
    .getByRole("radiogroup", { name: "Theme" });

  await themes.getByText("Dark").click();

  await expect(html).toHaveAttribute("data-theme", "dark");
  expect(await paper()).not.toBe(light);

  await themes.getByText("System").click();
  await expect(html).toHaveAttribute("data-theme", "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(html).toHaveAttribute("data-theme", "dark");

  await themes.getByText("Light").click();
  await expect(html).toHaveAttribute("data-theme", "light");
});

test("another language holds everywhere at once, and after the page is loaded again", async ({
  app,
}) => {
  const { page } = app;
  await app.press("Control+,");

  await page.getByRole("dialog").getByText("Tiếng Việt").click();

  await expect(page.getByRole("dialog", { name: "Cài đặt" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await app.press("Escape");
  await expect(page.getByRole("heading", { name: "Thêm vào bản vẽ" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "Vấn đề" })).toBeVisible();

  await page.reload();

  await expect(app.canvas).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page.getByRole("tab", { name: "Vấn đề" })).toBeVisible();
});

test("the language is also chosen at the window's foot", async ({ app }) => {
  await app.button("Language: English").click();
  await app.page.getByRole("menuitemcheckbox", { name: "Tiếng Việt" }).click();

  await expect(app.button("Ngôn ngữ: Tiếng Việt")).toBeVisible();
});

test("what is chosen for canvas and changes is kept, and the time stays in its bounds", async ({
  app,
}) => {
  const { page } = app;
  await app.press("Control+,");
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await dialog.getByRole("switch", { name: "Minimap" }).click();
  const seconds = dialog.getByRole("textbox", { name: "Time to decide" });

  await seconds.fill("100000");
  await seconds.press("Enter");

  const most = await seconds.inputValue();
  expect(Number(most)).toBeLessThan(100_000);
  await expect(page.locator(".react-flow__minimap")).toBeVisible();

  await page.reload();
  await expect(app.canvas).toBeVisible();
  await app.press("Control+,");

  await expect(seconds).toHaveValue(most);
  await expect(dialog.getByRole("switch", { name: "Minimap" })).toBeChecked();
});

test("a Vietnamese window has no English sentence left", async ({ app }) => {
  const { page } = app;
  await app.button("Language: English").click();
  await page.getByRole("menuitemcheckbox", { name: "Tiếng Việt" }).click();
  await expect(app.button("Ngôn ngữ: Tiếng Việt")).toBeVisible();

  // The document's own words are nobody's to translate.
  const left = async (): Promise<readonly string[]> =>
    (await englishLeft(page)).filter((text) => text !== "Home lab");

  for (const tab of ["Ai tới được ai", "Vấn đề", "Kế hoạch", "Câu lệnh"]) {
    await app.openTab(tab);
    expect(await left(), `in ${tab}`).toEqual([]);
  }
  for (const id of ["ws", "eno1", "web", "mv0", "sw", "nas"]) {
    await app.select(id);
    expect(await left(), `with ${id} selected`).toEqual([]);
  }
  for (const key of ["Control+,", "?", "Control+k"]) {
    await app.press(key);
    await page.getByRole("dialog").waitFor();
    expect(await left(), `after ${key}`).toEqual([]);
    await app.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
});

test.describe("with no document", () => {
  test.use({ document: null });

  test("the start screen has no English sentence left either", async ({ app }) => {
    await app.button("Language: English").click();
    await app.page.getByRole("menuitemcheckbox", { name: "Tiếng Việt" }).click();
    await expect(app.button("Ngôn ngữ: Tiếng Việt")).toBeVisible();

    expect(await englishLeft(app.page)).toEqual([]);
  });
});
