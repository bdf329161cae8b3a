import { copyFileSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { notice, onDisk, openElsewhere, openFile, run, saveAs } from "../file-steps.ts";
import { ROOT } from "../places.ts";
import { expect, test } from "../test.ts";

test.use({ document: null });

const EXAMPLES = readdirSync(join(ROOT, "examples"))
  .filter((name) => name.endsWith(".macvlan.json"))
  .map((name) => name.replace(".macvlan.json", ""));

function putExample(folder: string, name: string): void {
  const file = `${name}.macvlan.json`;
  copyFileSync(join(ROOT, "examples", file), join(folder, "lab", file));
}

test("the gallery shows every example with a picture of its own", async ({ app }) => {
  const cards = await app.page.locator("[data-template]").all();
  const ids = await Promise.all(cards.map((card) => card.getAttribute("data-template")));
  const pictures = await Promise.all(cards.map((card) => card.locator("svg").innerHTML()));

  expect(ids.toSorted()).toEqual(EXAMPLES.toSorted());
  expect(new Set(pictures).size).toBe(EXAMPLES.length);
  expect(Math.min(...pictures.map((picture) => picture.length))).toBeGreaterThan(300);
});

for (const template of ["home-lab", "host-vm-shim", "mode-vepa"]) {
  test(`the template ${template} opens as a document of its own`, async ({ app, folder }) => {
    await app.page.locator(`[data-template="${template}"]`).click();
    await expect(app.canvas).toBeVisible();
    await saveAs(app, "mine");
    await expect(notice(app, "Saved mine.macvlan.json.")).toBeVisible();
    const first = onDisk(folder, "mine.macvlan.json");

    await run(app, "New from a template…");
    await app.page.getByRole("dialog").locator(`[data-template="${template}"]`).click();
    await expect(app.page.getByText("in no file yet")).toBeVisible();
    await saveAs(app, "again");
    await expect(notice(app, "Saved again.macvlan.json.")).toBeVisible();
    const second = onDisk(folder, "again.macvlan.json");

    putExample(folder, template);
    const example = onDisk(folder, `${template}.macvlan.json`);
    expect(new Set([first.id, second.id, example.id]).size).toBe(3);
    expect(first.nodes).toEqual(example.nodes);
  });
}

test("the empty canvas has this workstation on it, and nothing to save yet", async ({ app }) => {
  await app.button(/^Empty canvas/u).click();

  await expect(app.node("host:stack").or(app.node("host")).first()).toBeVisible();
  await expect(app.page).toHaveTitle(/^Untitled lab — /u);
});

test("what was opened last is offered first, and opens", async ({ app, folder }) => {
  putExample(folder, "two-hosts");
  putExample(folder, "mode-vepa");
  await openFile(app, "two-hosts.macvlan.json");
  await expect(app.canvas).toBeVisible();
  await expect(app.page).toHaveTitle(/^two-hosts/u);
  await openFile(app, "mode-vepa.macvlan.json");
  await expect(app.page).toHaveTitle(/^mode-vepa/u);

  await run(app, "Close the document");

  const recent = app.page.getByRole("region", { name: "Recent files" }).getByRole("listitem");
  await expect(recent).toHaveCount(2);
  await expect(recent.first()).toContainText("mode-vepa.macvlan.json");
  await recent.last().getByRole("button").first().click();
  await expect(app.page).toHaveTitle(/^two-hosts\.macvlan\.json/u);
});

test("a recent file can be taken off the list, and one that is gone says so", async ({
  app,
  folder,
}) => {
  putExample(folder, "two-hosts");
  putExample(folder, "mode-vepa");
  await openFile(app, "two-hosts.macvlan.json");
  await expect(app.page).toHaveTitle(/^two-hosts/u);
  await openFile(app, "mode-vepa.macvlan.json");
  await expect(app.page).toHaveTitle(/^mode-vepa/u);
  await run(app, "Close the document");
  const recent = app.page.getByRole("region", { name: "Recent files" });

  await recent.getByRole("button", { name: "Take two-hosts.macvlan.json off this list" }).click();
  await expect(recent.getByRole("listitem")).toHaveCount(1);
  renameSync(
    join(folder, "lab", "mode-vepa.macvlan.json"),
    join(folder, "lab", "elsewhere.macvlan.json"),
  );
  // A window that comes back to the front looks again.
  await app.page.evaluate('window.dispatchEvent(new Event("focus"))');

  await expect(recent.getByRole("listitem")).toContainText("no longer there");
  await expect(recent.getByRole("button", { name: /^mode-vepa/u })).toBeDisabled();
});

test("a file that another window opens appears among the recent ones at once", async ({
  app,
  folder,
  serve,
  tab,
}) => {
  putExample(folder, "vlan-trunk");
  const other = await openElsewhere(tab, serve.url, false);

  await openFile(other, "vlan-trunk.macvlan.json");

  const recent = app.page.getByRole("region", { name: "Recent files" });
  await expect(recent.getByRole("listitem")).toContainText("vlan-trunk.macvlan.json");
  await other.page.context().close();
});

test("what one window chooses in its settings holds in the others at once", async ({
  app,
  serve,
  tab,
}) => {
  const other = await openElsewhere(tab, serve.url, false);
  await other.press("Control+,");
  const dialog = other.page.getByRole("dialog");

  await dialog.getByText("Dark").click();
  await dialog.getByText("Tiếng Việt").click();

  await expect(app.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(app.page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(/^Biết ai tới được ai/u);
  await other.page.context().close();
});
