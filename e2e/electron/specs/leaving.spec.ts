import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ShellApp } from "../shell-app.ts";
import { expect, test } from "../test.ts";

const NAME = "Nobody saved this";

const SLOT = "11111111-2222-4333-8444-555555555555";

/** As a page does while somebody draws: work that is in no file yet. */
async function leaveUnsaved(app: ShellApp): Promise<void> {
  await app.call("window.state", { title: "lab — Macvlan Designer", unsaved: true });
  await app.call("documents.autosave", {
    id: SLOT,
    handle: null,
    baseVersion: null,
    documentName: NAME,
    text: "{}",
  });
}

function closeWindow(app: ShellApp): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}

async function recoverable(app: ShellApp): Promise<readonly unknown[]> {
  const { value } = await app.call("app.start", {});
  return value?.["recoverable"] as readonly unknown[];
}

test.describe("closing with unsaved work", () => {
  test("asks, and stays when that is cancelled", async ({ app }) => {
    const asked = await app.answerQuestions("Cancel");
    await leaveUnsaved(app);

    await closeWindow(app);

    await expect.poll(asked).toHaveLength(1);
    expect(await asked()).toMatchObject([
      {
        message: "“lab” has changes that are not saved.",
        buttons: ["Save", "Close without saving", "Cancel"],
      },
    ]);
    expect(await app.windowCount()).toBe(1);
  });

  test("saves, and closes when it is saved", async ({ app }) => {
    await app.answerQuestions("Save");
    const heard = await app.listen();
    await leaveUnsaved(app);

    await closeWindow(app);
    await expect.poll(heard).toContainEqual({ type: "action", action: "file.save" });
    expect(await app.windowCount()).toBe(1);

    const closed = app.electron.waitForEvent("close");
    void app.call("window.state", { title: "lab", unsaved: false }).catch(() => undefined);
    await closed;
  });

  test("stays when the save dialog is dismissed, also for later saves", async ({ app }) => {
    await app.answerQuestions("Save");
    await app.electron.evaluate(({ dialog }) => {
      Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: true }) });
    });
    const heard = await app.listen();
    await leaveUnsaved(app);
    await closeWindow(app);
    await expect.poll(heard).toContainEqual({ type: "action", action: "file.save" });

    await app.call("documents.saveAs", { name: "lab", text: "{}", replace: false });
    await app.call("window.state", { title: "lab", unsaved: false });

    await app.page.waitForTimeout(200);
    expect(await app.windowCount()).toBe(1);
  });

  test("throws the work away only when told so", async ({ app, home }) => {
    await app.answerQuestions("Close without saving");
    await leaveUnsaved(app);
    const kept = (): readonly string[] =>
      readdirSync(join(home, "state/macvlan-designer/autosave"));
    expect(kept()).toEqual([`${SLOT}.json`]);

    const closed = app.electron.waitForEvent("close");
    await closeWindow(app);
    await closed;

    expect(kept()).toEqual([]);
  });
});

test("quitting asks as well, and a cancelled one is over", async ({ app }) => {
  const asked = await app.answerQuestions("Cancel");
  await leaveUnsaved(app);

  await app.electron.evaluate(({ app: program }) => {
    program.quit();
  });

  await expect.poll(asked).toHaveLength(1);
  expect(await app.windowCount()).toBe(1);
});

test("a crashed page is reloaded, and its unsaved work is offered", async ({ app }) => {
  const asked = await app.answerQuestions("Reload and recover");
  await leaveUnsaved(app);
  expect(await recoverable(app)).toEqual([]);

  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });

  await expect.poll(asked).toHaveLength(1);
  expect(await asked()).toMatchObject([{ buttons: ["Reload and recover", "Close the window"] }]);
  await expect.poll(() => app.shownText()).toContain(NAME);
  expect(await app.windowCount()).toBe(1);
});

test("a crashed page's work is offered at the next start if its window is closed", async ({
  app,
  start,
}) => {
  await app.answerQuestions("Close the window");
  await leaveUnsaved(app);

  const closed = app.electron.waitForEvent("close");
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await closed;

  const next = await start();
  expect(await recoverable(next)).toMatchObject([{ id: SLOT }]);
});
