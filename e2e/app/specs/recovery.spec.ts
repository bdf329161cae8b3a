import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Route } from "@playwright/test";
import type { AppPage } from "../app-page.ts";
import { onDisk, openElsewhere, rename, save, unsavedMark } from "../file-steps.ts";
import { startServe } from "../serve-process.ts";
import { expect, homeIn, test } from "../test.ts";

const FILE = "home-lab.macvlan.json";

/** Edits, and waits until the backend has kept it. */
async function editAndKeep(app: AppPage, name: string): Promise<void> {
  const kept = app.page.waitForResponse((response) =>
    response.url().endsWith("/api/call/documents.autosave"),
  );
  await rename(app, name);
  await kept;
}

test("work that a killed program had not saved is offered at the next start", async ({
  app,
  folder,
  serve,
  tab,
  world,
}) => {
  await editAndKeep(app, "Not saved");
  await serve.kill();
  await expect(app.page.getByRole("alert")).toContainText("does not answer");
  await app.page.close();
  app.forgetErrors();

  const again = await startServe(world.enter, [join(folder, "lab")], homeIn(folder));
  const other = await openElsewhere(tab, again.url, false);
  await other.button("Open the unsaved Not saved").click();

  await expect(other.page.getByRole("heading", { level: 1 })).toHaveText("Not saved");
  await expect(unsavedMark(other)).toBeVisible();
  expect(onDisk(folder, FILE).name).toBe("Home lab");
  await save(other);
  expect(onDisk(folder, FILE).name).toBe("Not saved");
  const third = await openElsewhere(tab, again.url, false);
  await expect(third.page.getByText("Unsaved work was found")).toHaveCount(0);
  await again.stop();
  await other.page.context().close();
  await third.page.context().close();
});

test("a page that crashed gives its work to the next one", async ({ app, serve }) => {
  await editAndKeep(app, "Crashed");
  const context = app.page.context();
  const crashed = app.page.waitForEvent("crash");
  await app.page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  app.forgetErrors();

  const next = await context.newPage();
  await expect(async () => {
    await next.goto("about:blank");
    await next.goto(serve.url);
    await next.getByRole("button", { name: "Open the unsaved Crashed" }).click({ timeout: 2000 });
  }).toPass();

  await expect(next.getByRole("heading", { level: 1 })).toHaveText("Crashed");
});

test("a reload shows the same file and offers what was not saved", async ({ app }) => {
  await editAndKeep(app, "Reloaded");
  app.page.on("dialog", (dialog) => void dialog.accept());

  await app.page.reload();

  const offer = app.page.getByRole("dialog", { name: "Unsaved work was found" });
  await offer.getByRole("button", { name: "Open the unsaved Reloaded" }).click();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Reloaded");
  await expect(unsavedMark(app)).toBeVisible();
});

test("unsaved work stays when the file is read later than it was brought back", async ({ app }) => {
  await editAndKeep(app, "Quick");
  app.page.on("dialog", (dialog) => void dialog.accept());
  const asked = Promise.withResolvers<Route>();
  await app.page.route("**/api/call/documents.read", (route) => {
    asked.resolve(route);
  });
  await app.page.reload();
  const held = await asked.promise;

  await app.button("Open the unsaved Quick").click();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Quick");
  const read = app.page.waitForResponse("**/api/call/documents.read");
  await held.continue();
  await (await read).finished();

  await app.page.evaluate("new Promise((done) => setTimeout(done, 300))");
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Quick");
  await expect(unsavedMark(app)).toBeVisible();
});

test("work that was thrown away is not offered again", async ({ app }) => {
  await editAndKeep(app, "Rubbish");
  app.page.on("dialog", (dialog) => void dialog.accept());
  await app.page.reload();

  await app.button("Throw the unsaved Rubbish away").click();
  await expect(app.page.getByRole("dialog")).toHaveCount(0);
  await app.page.reload();

  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Home lab");
  await expect(app.page.getByRole("dialog")).toHaveCount(0);
});

test("work in a window that is still open is offered to no other one", async ({
  app,
  serve,
  tab,
}) => {
  await editAndKeep(app, "Alive");

  const other = await openElsewhere(tab, serve.url, true);

  await expect(other.page.getByRole("heading", { level: 1 })).toHaveText("Home lab");
  await expect(other.page.getByRole("dialog")).toHaveCount(0);
  await other.page.context().close();
});

test("saved work is not offered", async ({ app }) => {
  await editAndKeep(app, "Saved");
  await save(app);

  await app.page.reload();

  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Saved");
  await expect(app.page.getByRole("dialog")).toHaveCount(0);
});

test("recovered work does not overwrite what another program has saved since", async ({
  app,
  folder,
}) => {
  await editAndKeep(app, "Mine");
  app.page.on("dialog", (dialog) => void dialog.accept());
  await app.page.goto("about:blank");
  const path = join(folder, "lab", FILE);
  writeFileSync(path, readFileSync(path, "utf8").replace("Home lab", "Theirs"));
  await app.page.goBack();
  await app.button("Open the unsaved Mine").click();

  await app.press("Control+s");

  const dialog = app.page.getByRole("dialog", { name: `${FILE} was changed by another program` });
  await expect(dialog).toBeVisible();
  expect(onDisk(folder, FILE).name).toBe("Theirs");
  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await save(app);
  expect(onDisk(folder, FILE).name).toBe("Mine");
});
