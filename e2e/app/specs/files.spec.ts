import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AppPage } from "../app-page.ts";
import {
  filesIn,
  notice,
  onDisk,
  openFile,
  rename,
  run,
  save,
  saveAs,
  unsavedMark,
} from "../file-steps.ts";
import { expect, test } from "../test.ts";

const FILE = "home-lab.macvlan.json";

/** Changes the file as another program does. */
function changeOutside(folder: string, change: (nodes: Record<string, unknown>[]) => void): void {
  const path = join(folder, "lab", FILE);
  const document = JSON.parse(readFileSync(path, "utf8")) as { nodes: Record<string, unknown>[] };
  change(document.nodes);
  writeFileSync(path, JSON.stringify(document, null, 2));
}

/** Drops a file onto the window, as a file manager does. */
async function drop(app: AppPage, name: string, text: string): Promise<void> {
  const file = `new File([${JSON.stringify(text)}], ${JSON.stringify(name)})`;
  const dataTransfer = await app.page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(${file}); return data; })()`,
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await app.page.locator("body").dispatchEvent(type, { dataTransfer });
  }
}

test("saving writes the file whole, and leaves nothing else beside it", async ({ app, folder }) => {
  await rename(app, "Renamed lab");
  await expect(unsavedMark(app)).toBeVisible();
  await expect(app.page).toHaveTitle(/^• /u);

  await save(app);

  await expect(notice(app, `Saved ${FILE}.`)).toBeVisible();
  await expect(app.page).toHaveTitle(new RegExp(`^${FILE} — `, "u"));
  expect(onDisk(folder, FILE).name).toBe("Renamed lab");
  expect(filesIn(folder)).toEqual([FILE]);
});

test("undoing everything brings back what is saved: nothing is left to save", async ({ app }) => {
  await rename(app, "Renamed lab");
  await app.press("Control+z");

  await expect(unsavedMark(app)).toHaveCount(0);
  await expect(app.page).not.toHaveTitle(/^• /u);
});

test("a name that is taken is replaced only when that was said twice", async ({ app, folder }) => {
  writeFileSync(join(folder, "lab", "other.macvlan.json"), "somebody's");
  const dialog = app.page.getByRole("dialog", { name: "Save as" });

  await saveAs(app, "other");

  await expect(dialog).toContainText("There is already a other.macvlan.json");
  expect(readFileSync(join(folder, "lab", "other.macvlan.json"), "utf8")).toBe("somebody's");
  await dialog.getByRole("button", { name: "Replace it" }).click();
  await expect(notice(app, "Saved other.macvlan.json.")).toBeVisible();
  expect(onDisk(folder, "other.macvlan.json").name).toBe(onDisk(folder, FILE).name);
  await expect(app.page).toHaveTitle(/^other\.macvlan\.json/u);
});

test("a new name is made of the document's, and one that leads elsewhere is refused", async ({
  app,
  folder,
}) => {
  await run(app, "Duplicate as a new lab");
  await rename(app, "../Mạng Đà Nẵng: số 1/2 <b>");
  await app.press("Control+s");
  const dialog = app.page.getByRole("dialog", { name: "Save as" });
  const name = dialog.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveValue("mang-da-nang-so-1-2-b");

  for (const bad of [
    "../outside",
    "/etc/passwd",
    ".hidden",
    "a/../../b",
    String.raw`a\b`,
    "x/.y",
  ]) {
    await name.fill(bad);
    await name.press("Enter");
    await expect(dialog).toContainText("cannot be a file's name here");
  }

  await name.fill("nowhere/home");
  await name.press("Enter");
  await expect(dialog).toContainText("there is no such file or folder");
  expect(filesIn(folder)).toEqual([FILE]);
});

test("a duplicate is a new lab: another id, another name, no file yet", async ({ app, folder }) => {
  await run(app, "Duplicate as a new lab");
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Home lab (copy)");
  await expect(app.page.getByText("in no file yet")).toBeVisible();

  await saveAs(app, "copy");
  await expect(notice(app, "Saved copy.macvlan.json.")).toBeVisible();

  const [copy, first] = [onDisk(folder, "copy.macvlan.json"), onDisk(folder, FILE)];
  expect(copy.id).not.toBe(first.id);
  expect(copy.nodes).toEqual(first.nodes);
});

test("unsaved work is asked about before another file takes its place", async ({ app, folder }) => {
  const other = readFileSync(join(folder, "lab", FILE), "utf8").replace("Home lab", "Other lab");
  writeFileSync(join(folder, "lab", "other.macvlan.json"), other);
  const heading = app.page.getByRole("heading", { level: 1 });
  const question = app.page.getByRole("dialog", { name: "Save the changes to Mine?" });
  await rename(app, "Mine");

  await openFile(app, "other.macvlan.json");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(heading).toHaveText("Mine");

  await openFile(app, "other.macvlan.json");
  await question.getByRole("button", { name: "Save", exact: true }).click();
  await expect(heading).toHaveText("Other lab");
  expect(onDisk(folder, FILE).name).toBe("Mine");

  await rename(app, "Lost");
  await openFile(app, FILE);
  await app.page.getByRole("dialog").getByRole("button", { name: "Don't save" }).click();
  await expect(heading).toHaveText("Mine");
  expect(onDisk(folder, "other.macvlan.json").name).toBe("Other lab");
});

test("what another program changed is shown as a difference, and mine can stay", async ({
  app,
  folder,
}) => {
  await rename(app, "Mine");
  changeOutside(folder, (nodes) => {
    Object.assign(nodes.find(({ id }) => id === "mv0") ?? {}, { mode: "vepa" });
    nodes.push({ kind: "station", id: "printer", name: "printer" });
  });
  const dialog = app.page.getByRole("dialog", { name: `${FILE} was changed by another program` });
  await expect(dialog).toContainText("printer");
  await expect(dialog).toContainText("vepa");

  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expect(unsavedMark(app)).toBeVisible();
  await save(app);

  const saved = onDisk(folder, FILE);
  expect(saved.name).toBe("Mine");
  expect(saved.nodes.some(({ id }) => id === "printer")).toBe(false);
});

test("what another program changed can be loaded instead", async ({ app, folder }) => {
  changeOutside(folder, (nodes) => {
    Object.assign(nodes.find(({ id }) => id === "mv0") ?? {}, { name: "theirs0" });
  });

  await app.button("Load theirs").click();

  await expect(app.node("mv0")).toContainText("theirs0");
  await expect(unsavedMark(app)).toHaveCount(0);
});

test("a file that another program deleted or broke is still here, unsaved", async ({
  app,
  folder,
}) => {
  rmSync(join(folder, "lab", FILE));
  const gone = app.page.getByRole("dialog", { name: `${FILE} is no longer to be had` });
  await gone.getByRole("button", { name: "Keep mine" }).click();
  await expect(unsavedMark(app)).toBeVisible();
  await save(app);
  expect(onDisk(folder, FILE).name).toBe("Home lab");

  writeFileSync(join(folder, "lab", FILE), '{\n  "format": 7\n}\n');
  const broken = app.page.getByRole("dialog", { name: `Another program has left ${FILE}` });
  await expect(broken).toContainText("Line 2");
  await broken.getByRole("button", { name: "Keep mine" }).click();
  await save(app);
  expect(onDisk(folder, FILE).name).toBe("Home lab");
});

test("a save whose folder is gone says so, keeps the work, and can be done again", async ({
  app,
  folder,
}) => {
  rmSync(join(folder, "lab"), { recursive: true });
  await app.button("Keep mine").click();
  await app.press("Control+s");

  const failure = notice(app, "Make the folder again");
  await expect(failure).toContainText("there is no such file or folder");
  await expect(unsavedMark(app)).toBeVisible();
  await expect(app.node("mv0")).toBeVisible();

  mkdirSync(join(folder, "lab"));
  await save(app);
  await expect(failure).toHaveCount(0);
  expect(onDisk(folder, FILE).name).toBe("Home lab");
});

test("a file that is dropped anywhere onto the window opens as a copy", async ({ app, folder }) => {
  const text = readFileSync(join(folder, "lab", FILE), "utf8").replace("Home lab", "Dropped");

  await drop(app, "dropped.macvlan.json", text);

  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Dropped");
  await expect(app.page.getByText("in no file yet")).toBeVisible();
  await expect(app.page.locator(".drop-zone")).toHaveCount(0);
});

test("a dropped file that is none says where, and asks about unsaved work first", async ({
  app,
}) => {
  await rename(app, "Mine");

  await drop(app, "shopping.macvlan.json", '{\n  "milk": 2\n}\n');

  const question = app.page.getByRole("dialog", { name: "Save the changes to Mine?" });
  await question.getByRole("button", { name: "Don't save" }).click();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(
    "shopping.macvlan.json cannot be drawn",
  );
});

test("notes on the canvas are kept in the file", async ({ app, folder }) => {
  await app.canvas.click({ position: { x: 20, y: 20 } });
  await app.press("o");
  const field = app.page.getByRole("textbox", { name: /note/iu });
  if ((await field.count()) === 0) {
    await app.page.locator(".canvas-note").dblclick();
  }
  const text = 'Ask Hà about "port 7"\n<script>alert(1)</script>';
  await field.fill(text);
  await field.press("Control+Enter");

  await save(app);
  await app.page.reload();

  await expect(app.page.locator(".canvas-note")).toHaveText(text);
  const notes = onDisk(folder, FILE).nodes.filter(({ kind }) => kind === "note");
  expect(notes).toEqual([expect.objectContaining({ text })]);
});

test("saving as asks in which folder, and a file saved there opens again", async ({
  app,
  folder,
}) => {
  mkdirSync(join(folder, "lab", "site", "east"), { recursive: true });
  await app.press("Control+Shift+s");
  const dialog = app.page.getByRole("dialog", { name: "Save as" });

  await dialog.getByRole("combobox", { name: "Folder" }).click();
  await app.page.getByRole("option", { name: "site/east" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("home");
  await dialog.getByRole("button", { name: "Save" }).click();

  await expect(notice(app, "Saved home.macvlan.json.")).toBeVisible();
  expect(onDisk(folder, "site/east/home.macvlan.json").name).toBe("Home lab");
  await openFile(app, FILE);
  await expect(app.page).toHaveTitle(/^home-lab\.macvlan\.json/u);
  await openFile(app, "home.macvlan.json");
  await expect(app.page).toHaveTitle(/^home\.macvlan\.json/u);
});
