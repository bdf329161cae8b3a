import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLES } from "../places.ts";
import { isUp } from "../launch.ts";
import { startAgain, type ShellApp } from "../shell-app.ts";
import { expect, test } from "../test.ts";

test.beforeEach(({ home }) => {
  for (const name of ["home-lab", "office"]) {
    copyFileSync(join(EXAMPLES, "home-lab.macvlan.json"), join(home, `${name}.macvlan.json`));
  }
});

/** As a file manager does: the drop comes from outside of the page. */
async function dropFile({ page }: ShellApp, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", {
      ...{ type, x: 600, y: 400 },
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }
}

/** The name of the file that a page was started with. */
async function firstFile(app: ShellApp, page = app.page): Promise<unknown> {
  const { value } = await app.call("app.start", {}, page);
  const { value: content } = await app.call("documents.read", { handle: value?.["open"] }, page);
  return (content?.["file"] as { readonly name: string } | undefined)?.name;
}

test("a file on the command line is open in the first window", async ({ start }) => {
  const app = await start("home-lab.macvlan.json");

  expect(await firstFile(app)).toBe("home-lab.macvlan.json");
  await expect(app.page).toHaveTitle(/^home-lab\.macvlan\.json/);
});

test("each file on the command line has a window", async ({ start, home }) => {
  const app = await start("--", join(home, "home-lab.macvlan.json"), "office.macvlan.json");

  await expect.poll(() => app.windowCount()).toBe(2);
  const pages = app.electron.windows();
  await Promise.all(pages.map(isUp));
  const names = await Promise.all(pages.map((page) => firstFile(app, page)));
  expect(names.sort()).toEqual(["home-lab.macvlan.json", "office.macvlan.json"]);
});

test("a second start opens its file in the first process, and ends", async ({
  start,
  starting,
}) => {
  const app = await start("home-lab.macvlan.json");
  const opened = app.electron.waitForEvent("window");

  const code = await startAgain(starting, ["office.macvlan.json"]);

  expect(code).toBe(0);
  const second = await opened;
  await isUp(second);
  expect(await firstFile(app, second)).toBe("office.macvlan.json");
  expect(await app.windowCount()).toBe(2);
});

test("a second start with a file that is open tells its window", async ({ start, starting }) => {
  const app = await start("home-lab.macvlan.json");
  const { value } = await app.call("app.start", {});
  const heard = await app.listen();

  await startAgain(starting, ["./home-lab.macvlan.json"]);

  await expect.poll(heard).toEqual([{ type: "open", handle: value?.["open"] }]);
  expect(await app.windowCount()).toBe(1);
});

test("a window that shows nothing yet takes the file of a second start", async ({
  app,
  starting,
}) => {
  await startAgain(starting, ["home-lab.macvlan.json"]);

  await expect(app.page).toHaveTitle(/^home-lab\.macvlan\.json/);
  expect(await app.windowCount()).toBe(1);
});

test("a second start without a file only brings the window forward", async ({ app, starting }) => {
  const code = await startAgain(starting, []);

  expect(code).toBe(0);
  expect(await app.windowCount()).toBe(1);
});

test("a dropped file is open in the window as itself, not as a copy", async ({ app, home }) => {
  const path = join(home, "office.macvlan.json");

  await dropFile(app, path);

  await expect(app.page).toHaveTitle(/^office\.macvlan\.json/);
  expect(await firstFile(app)).toBe("office.macvlan.json");
});

test("a dropped file of another kind has no path here", async ({ app, home }) => {
  const path = join(home, "notes.txt");
  copyFileSync(join(home, "office.macvlan.json"), path);

  await dropFile(app, path);

  await expect(app.page).toHaveTitle(/^(?!notes)/);
  expect(await firstFile(app)).toBeUndefined();
  await expect(app.page.locator(".react-flow")).toBeVisible();
});

test("a drop that a script makes up opens nothing", async ({ app }) => {
  const heard = await app.listen();

  await app.page.evaluate(`{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["{}"], "/etc/made-up.json"));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }`);

  await app.page.waitForTimeout(200);
  expect((await heard()).filter(({ type }) => type === "open")).toEqual([]);
});

test("the open dialog's answer is a handle, not a path", async ({ app, home }) => {
  await app.electron.evaluate(
    ({ dialog }, path) => {
      Object.assign(dialog, {
        showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [path] }),
      });
    },
    join(home, "office.macvlan.json"),
  );

  const { value } = await app.call("documents.pick", {});

  expect(value).toMatchObject({ name: "office.macvlan.json" });
  expect(value?.["handle"]).not.toContain("/");
});

test("a dismissed dialog is no file", async ({ app }) => {
  await app.electron.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
      showSaveDialog: () => Promise.resolve({ canceled: true }),
    });
  });

  expect((await app.call("documents.pick", {})).value).toBeNull();
  const saved = await app.call("documents.saveAs", { name: "a", text: "{}", replace: false });
  expect(saved).toEqual({ ok: true, value: null });
});
