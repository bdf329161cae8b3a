import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { svgMetadata } from "../../../shared/diagram/embed/svg.ts";
import type { AppPage } from "../app-page.ts";
import { filesIn, notice, onDisk, openFile, rename, saveAs } from "../file-steps.ts";
import { expect, test } from "../test.ts";

const FILE = "home-lab.macvlan.json";

/** An SVG with the lab in it, under another name. */
function pictureOf(folder: string, name: string): string {
  const text = readFileSync(join(folder, "lab", FILE), "utf8").replace("Home lab", name);
  const metadata = svgMetadata(new TextEncoder().encode(text));
  return `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${metadata}</metadata></svg>\n`;
}

/** Chooses a file for the upload in the dialog. */
async function upload(app: AppPage, name: string, text: string): Promise<void> {
  await app.press("Control+o");
  const dialog = app.page.getByRole("dialog", { name: "Open a file" });
  const buffer = Buffer.from(text);
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "image/svg+xml", buffer });
}

test("a picture opens as a new document, and is never written over", async ({ app, folder }) => {
  const picture = pictureOf(folder, "Drawn lab");
  writeFileSync(join(folder, "lab", "wiki.svg"), picture);
  writeFileSync(join(folder, "lab", "logo.svg"), "<svg/>");
  await app.press("Control+o");
  const dialog = app.page.getByRole("dialog", { name: "Open a file" });
  await expect(dialog.getByRole("button", { name: "logo.svg" })).toHaveCount(0);
  await app.press("Escape");

  await openFile(app, "wiki.svg");

  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Drawn lab");
  await expect(app.page.getByText("in no file yet")).toBeVisible();
  await expect(app.node("mv0")).toBeVisible();
  await rename(app, "Mine");
  await saveAs(app, "mine");
  await expect(notice(app, "Saved mine.macvlan.json.")).toBeVisible();
  expect(onDisk(folder, "mine.macvlan.json").name).toBe("Mine");
  expect(readFileSync(join(folder, "lab", "wiki.svg"), "utf8")).toBe(picture);
  expect(filesIn(folder)).toEqual([FILE, "logo.svg", "mine.macvlan.json", "wiki.svg"]);
});

test("a picture that is uploaded opens as well, and one without a document says so", async ({
  app,
  folder,
}) => {
  const heading = app.page.getByRole("heading", { level: 1 });

  await upload(app, "logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"></svg>');

  await expect(
    notice(app, "logo.svg cannot be opened: this picture has no document in it"),
  ).toBeVisible();
  await expect(heading).toHaveText("Home lab");
  await upload(app, "wiki.svg", pictureOf(folder, "Uploaded lab"));
  await expect(heading).toHaveText("Uploaded lab");
});
