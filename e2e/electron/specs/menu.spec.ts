import { MENU_ACTION_IDS } from "../../../shared/protocol/app/action-ids.ts";
import { expect, test } from "../test.ts";

test("the menu has every action that it should, and each reaches the page", async ({ app }) => {
  const heard = await app.listen();
  // The clipboard's are events of the page's own, see below.
  const told = MENU_ACTION_IDS.filter((id) => !/^edit\.(cut|copy|paste)$/.test(id));

  for (const id of told) {
    await app.clickMenu(id);
  }

  // This machine's state may be told at any time.
  const actions = async (): Promise<unknown> =>
    (await heard()).filter(({ type }) => type === "action");
  await expect.poll(actions).toEqual(told.map((action) => ({ type: "action", action })));
});

test("cut, copy and paste are the events that the keys make", async ({ app }) => {
  await app.page.evaluate(
    `window.made = []; ["cut", "copy", "paste"].forEach((type) => document.addEventListener(type, () => window.made.push(type)))`,
  );

  await app.focus();
  for (const id of ["edit.copy", "edit.cut", "edit.paste"]) {
    await app.clickMenu(id);
  }

  await expect.poll(() => app.page.evaluate("window.made")).toEqual(["copy", "cut", "paste"]);
});

test("undo and select all belong to a text field that has the focus", async ({ app }) => {
  const heard = await app.listen();
  await app.page.evaluate(
    `document.body.insertAdjacentHTML("beforeend", "<input id='field'>"); document.getElementById("field").focus()`,
  );
  await app.page.keyboard.type("mv0");

  await app.clickMenu("edit.selectAll");
  await app.page.keyboard.press("Backspace");
  await app.clickMenu("edit.undo");

  await expect(app.page.locator("#field")).toHaveValue("mv0");
  expect((await heard()).filter(({ type }) => type === "action")).toEqual([]);
});

test("the menu speaks the language of the settings, at once", async ({ app }) => {
  const labels = (): Promise<readonly string[]> =>
    app.electron.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [],
    );
  expect(await labels()).toEqual(["&File", "&Edit", "&View", "This &machine", "&Help"]);

  await app.call("settings.set", { language: "vi" });

  expect(await labels()).toEqual(["&Tệp", "&Sửa", "&Xem", "&Máy này", "Trợ &giúp"]);
});

test("the system's own drawing follows the theme of the settings", async ({ app }) => {
  const isDark = (): Promise<boolean> =>
    app.electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);

  await app.call("settings.set", { theme: "dark" });
  expect(await isDark()).toBe(true);

  await app.call("settings.set", { theme: "light" });
  expect(await isDark()).toBe(false);
});

test("a new window comes from the menu, beside the first", async ({ app }) => {
  const opened = app.electron.waitForEvent("window");

  await app.clickMenu("window.new");

  await expect(await opened).toHaveURL("app://macvlan-designer/index.html");
  const corners = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getPosition().join()),
  );
  expect(new Set(corners).size).toBe(2);
});
