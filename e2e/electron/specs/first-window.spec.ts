import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLES } from "../places.ts";
import { expect, test } from "../test.ts";

test("the first window shows the app", async ({ app }) => {
  await expect(app.page).toHaveURL("app://macvlan-designer/index.html");
  await expect(app.page.locator("#root")).not.toBeEmpty();
  expect(await app.windowCount()).toBe(1);
});

test("its page has the bridge and nothing else of Electron or Node", async ({ app }) => {
  const found = await app.page.evaluate(
    `[typeof require, typeof process, typeof module, typeof Buffer, typeof global, Object.keys(window.macvlanDesigner)]`,
  );

  expect(found).toEqual([
    ...["undefined", "undefined", "undefined", "undefined", "undefined"],
    ["call", "listen"],
  ]);
});

test("its page runs in Chromium's sandbox", async ({ app }) => {
  const pid = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );

  const status = readFileSync(`/proc/${pid ?? 0}/status`, "utf8");
  expect(status).toMatch(/^Seccomp:\t2$/m);
  expect(process.getuid?.()).not.toBe(0);
});

test("it says of itself that it is a window", async ({ app }) => {
  const started = await app.call("app.start", {});

  expect(started.value).toMatchObject({ door: "window", folder: null, open: null });
});

test("it shows its file before the page's program runs, until the canvas does", async ({
  start,
}) => {
  const { page } = await start(join(EXAMPLES, "home-lab.macvlan.json"));

  await expect(page.locator(".react-flow__node-nic")).toBeVisible();
  await expect(page.locator("#first-picture")).toHaveCount(0);
  expect(await page.evaluate(() => performance.getEntriesByName("first-picture").length)).toBe(1);
  // A page that is loaded again may show something else by then.
  await page.reload();
  await expect(page.locator(".react-flow__node-nic")).toBeVisible();
  expect(await page.evaluate(() => performance.getEntriesByName("first-picture").length)).toBe(0);
});
