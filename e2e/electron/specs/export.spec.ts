import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { EXAMPLES } from "../places.ts";
import type { ShellApp } from "../shell-app.ts";
import { expect, test } from "../test.ts";

test.beforeEach(({ home }) => {
  for (const name of ["home-lab", "vlan-trunk"]) {
    copyFileSync(join(EXAMPLES, `${name}.macvlan.json`), join(home, `${name}.macvlan.json`));
  }
});

/** Opens the gallery from the native menu, at a target. */
async function openGallery(app: ShellApp, target: string): Promise<Locator> {
  await app.page.locator(".react-flow__node").first().waitFor();
  await app.clickMenu("file.export");
  const dialog = app.page.getByRole("dialog", { name: "Export" });
  await dialog.locator(`[data-target="${target}"]`).click();
  return dialog;
}

/** Answers the system's file dialogs from now on; the result tells the names that were proposed. */
async function answerDialogs(app: ShellApp, path: string): Promise<() => Promise<unknown>> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    const proposed: unknown[] = [];
    Object.assign(dialog, {
      proposed,
      showSaveDialog: (_: unknown, { defaultPath }: { readonly defaultPath: string }) => {
        proposed.push(defaultPath);
        return Promise.resolve({ canceled: false, filePath: chosen });
      },
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [chosen] }),
    });
  }, path);
  return () =>
    app.electron.evaluate(({ dialog }) => (dialog as unknown as { proposed: unknown }).proposed);
}

test("one file is saved where the system's dialog says", async ({ start, home }) => {
  const app = await start("home-lab.macvlan.json");
  const proposed = await answerDialogs(app, join(home, "chosen.sh"));
  const dialog = await openGallery(app, "iproute2");
  const shown = dialog
    .getByRole("region", { name: /^Content of/u })
    .locator("pre")
    .last();

  await dialog.getByRole("button", { name: "Save…" }).click();

  await expect(dialog.getByRole("status")).toContainText("Saved chosen.sh in ~.");
  expect(readFileSync(join(home, "chosen.sh"), "utf8")).toBe(await shown.textContent());
  expect(statSync(join(home, "chosen.sh")).mode & 0o777).toBe(0o755);
  expect(await proposed()).toEqual([expect.stringMatching(/\.sh$/u)]);
});

test("several go to a folder, and replace what is there only after a question", async ({
  start,
  home,
}) => {
  const app = await start("vlan-trunk.macvlan.json");
  const folder = join(home, "nm");
  mkdirSync(folder);
  await answerDialogs(app, folder);
  const dialog = await openGallery(app, "network-manager");
  const options = dialog.getByRole("listbox", { name: "Files" }).getByRole("option");
  await options.first().waitFor();
  const names = await options.allTextContents();
  const [first = ""] = names;
  writeFileSync(join(folder, first), "somebody's");
  const save = dialog.getByRole("button", { name: `Save ${names.length} files…` });

  const asked = await app.answerQuestions("Cancel");
  await save.click();
  await expect.poll(asked).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([first]);

  await app.answerQuestions("Replace it");
  await save.click();
  await expect(dialog.getByRole("status").last()).toContainText(
    `Saved ${names.length} files in ~/nm`,
  );
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
  for (const name of names) {
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  }
});

test("a picture becomes a page, with the fonts that the program brings along", async ({
  start,
  home,
}) => {
  const app = await start("home-lab.macvlan.json");
  const proposed = await answerDialogs(app, join(home, "chosen.pdf"));
  const dialog = await openGallery(app, "svg");

  await dialog.getByRole("button", { name: "Save as PDF…" }).click();

  await expect(dialog.getByText("Saved chosen.pdf in ~.")).toBeVisible();
  const pdf = readFileSync(join(home, "chosen.pdf"), "latin1");
  expect(pdf.slice(0, 8)).toBe("%PDF-1.7");
  expect(pdf).toContain("Arimo");
  expect(await proposed()).toEqual(["home-lab.pdf"]);
});

test("what is copied is on the clipboard", async ({ start }) => {
  const app = await start("home-lab.macvlan.json");
  const dialog = await openGallery(app, "mermaid");
  const shown = dialog
    .getByRole("region", { name: /^Content of/u })
    .locator("pre")
    .last();

  await dialog.getByRole("button", { name: "Copy" }).click();

  await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe(await shown.textContent());
});

test("a page names no place of its own", async ({ start, home }) => {
  const app = await start("home-lab.macvlan.json");
  await answerDialogs(app, home);
  const file = { content: "x", encoding: "utf8" };
  const save = (path: string): Promise<unknown> =>
    app.call("exports.save", { files: [{ path, ...file }], folder: "/etc", replace: true });

  for (const path of ["../x", "/etc/x", ".bashrc", "a/.b"]) {
    expect(await save(path)).toMatchObject({ ok: false, error: { kind: "badInput" } });
  }
});
