import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import type { AppPage } from "../app-page.ts";
import { notice, onDisk, openFile, saveAs } from "../file-steps.ts";
import { ROOT } from "../places.ts";
import { expect, test } from "../test.ts";

const GOOD = readFileSync(join(ROOT, "examples", "home-lab.macvlan.json"), "utf8");
const LINE = GOOD.split("\n").findIndex((line) => line.includes('"bridge"')) + 1;
const BAD = GOOD.replace('"bridge"', '"brdige"');
const FILE = "given.macvlan.json";

test.use({ document: null });

function put(folder: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, "lab", FILE), content);
}

/** The excerpt of the broken screen, once it is shown. */
async function excerpt(app: AppPage): Promise<Locator> {
  await openFile(app, FILE);
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(`${FILE} cannot be drawn`);
  return app.page.locator("pre");
}

for (const [what, text] of [
  ["LF", BAD],
  ["CRLF", BAD.replaceAll("\n", "\r\n")],
] as const) {
  test(`a wrong word in a file of ${what} lines is shown in its line, with what to write`, async ({
    app,
    folder,
  }) => {
    put(folder, text);

    const source = await excerpt(app);

    await expect(app.page.getByText(new RegExp(`^Line ${LINE}, column \\d+`, "u"))).toBeVisible();
    await expect(app.page.getByRole("listitem").first()).toContainText("bridge");
    await expect(source.locator("mark")).toHaveText('"brdige"');
    await expect(source).toContainText(String(LINE));
    expect(readFileSync(join(folder, "lab", FILE), "utf8")).toBe(text);
  });
}

test("a file that ends too early, or holds nothing, says where", async ({ app, folder }) => {
  put(folder, "");
  await excerpt(app);
  await expect(app.page.getByText("Line 1, column 1")).toBeVisible();

  put(folder, GOOD.slice(0, 200));
  await app.button("Read it again").click();
  const last = GOOD.slice(0, 200).split("\n").length;
  await expect(app.page.getByText(`Line ${last}, column`)).toBeVisible();
});

test("a mended file opens when it is read again", async ({ app, folder }) => {
  put(folder, BAD);
  await excerpt(app);
  put(folder, GOOD);

  await app.button("Read it again").click();

  await expect(app.node("mv0")).toBeVisible();
});

test("a file with a byte order mark opens, and is saved without", async ({ app, folder }) => {
  put(folder, `\ufeff${GOOD}`);
  await openFile(app, FILE);
  await expect(app.node("mv0")).toBeVisible();

  await saveAs(app, "plain");

  await expect(notice(app, "Saved plain.macvlan.json.")).toBeVisible();
  expect(onDisk(folder, "plain.macvlan.json").name).toBe("Home lab");
  expect(readFileSync(join(folder, "lab", "plain.macvlan.json"), "utf8").startsWith("{")).toBe(
    true,
  );
});

test("a file that is not UTF-8 says in which line, and what was shown stays", async ({
  app,
  folder,
}) => {
  put(folder, Buffer.from('{\n  "format": "macvlan-topology",\n  "name": "M\xe1y"\n}\n', "latin1"));

  await openFile(app, FILE);

  await expect(notice(app, FILE)).toContainText("line 3");
  await expect(notice(app, FILE)).toContainText("UTF-8");
  await expect(app.page.locator("[data-template]").first()).toBeVisible();
});

test("a file larger than 16 MB is not read, and says so", async ({ app, folder }) => {
  put(folder, Buffer.alloc(16 * 1024 * 1024 + 1, " "));

  await openFile(app, FILE);

  await expect(notice(app, "larger than the 16 MB")).toBeVisible();
  await expect(app.page.locator("[data-template]").first()).toBeVisible();
});

test("a broken file can be left for the start screen or for another one", async ({
  app,
  folder,
}) => {
  put(folder, BAD);
  await excerpt(app);

  await app.button("Open another").click();
  await expect(app.page.getByRole("dialog", { name: "Open a file" })).toBeVisible();
  await app.press("Escape");
  await app.button("Start screen").click();

  await expect(app.page.locator("[data-template]").first()).toBeVisible();
});
