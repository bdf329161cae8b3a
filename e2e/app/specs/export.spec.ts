import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { asOneText } from "../../../shared/export/as-one-text.ts";
import { labOf } from "../../../shared/export/lab.ts";
import { renderFormat } from "../../../shared/export/page/render-formats.ts";
import { exportTarget } from "../../../shared/export/registry.ts";
import type { ExportedFile } from "../../../shared/export/target.ts";
import { documentInPicture } from "../../../shared/diagram/embed/picture.ts";
import { classesOf } from "../../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../../shared/reachability/relations/restrictions.ts";
import { serialiseTopology } from "../../../shared/topology/serialise.ts";
import { expectAccessible } from "../accessible.ts";
import type { AppPage } from "../app-page.ts";
import { englishLeft } from "../english-left.ts";
import { filesIn, onDisk, rename, run } from "../file-steps.ts";
import { ROOT } from "../places.ts";
import { expect, test } from "../test.ts";

/** What the command line writes of a document on disk. */
function exported(folder: string, document: string, target: string, host: string): Exported {
  const topology = onDisk(folder, `${document}.macvlan.json`);
  const node = topology.nodes.find(({ id }) => id === host);
  const written = node?.kind === "host" && exportTarget(target)?.write(labOf(topology, node));
  if (!written || !written.ok) {
    throw new Error(`${target} does not write ${document}`);
  }
  return written.value.files;
}

type Exported = readonly ExportedFile[];

/** An example whose own words are not English: they are nobody's to translate. */
function inVietnamese(example: string): string {
  const text = readFileSync(join(ROOT, "examples", `${example}.macvlan.json`), "utf8");
  const document = JSON.parse(text) as object;
  return JSON.stringify({ ...document, name: "Hai máy chủ", description: "Hai máy, hai switch." });
}

async function openGallery(app: AppPage): Promise<Locator> {
  await app.press("Control+e");
  return gallery(app);
}

function gallery(app: AppPage): Locator {
  return app.page.getByRole("dialog", { name: "Export" });
}

async function choose(app: AppPage, name: string): Promise<void> {
  await gallery(app)
    .getByRole("option", { name: new RegExp(`^${name}\\b`, "u") })
    .click();
}

function content(app: AppPage): Locator {
  return gallery(app)
    .getByRole("region", { name: /^Content of/u })
    .locator("pre")
    .last();
}

async function saveIn(app: AppPage, button: string | RegExp, name: string): Promise<Locator> {
  await gallery(app).getByRole("button", { name: button }).click();
  const dialog = app.page.getByRole("dialog", { name: /^Save for/u });
  await dialog.getByRole("textbox").fill(name);
  await dialog.getByRole("button", { name: "Save" }).click();
  return dialog;
}

test("the gallery has a target's files as the command line writes them", async ({
  app,
  folder,
}) => {
  const files = exported(folder, "home-lab", "iproute2", "ws");
  await app.button("Export").click();

  await choose(app, "iproute2");

  await expect(content(app)).toHaveText(files[0]?.text ?? "", { useInnerText: false });
  await expect(gallery(app).getByRole("complementary")).toContainText("Nothing: all that is drawn");
});

test("search finds targets, arrows choose one, and it is the first one next time", async ({
  app,
}) => {
  const dialog = await openGallery(app);
  await app.page.keyboard.type("boot debian");
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await app.press("ArrowDown");
  await expect(dialog.getByRole("heading", { name: "ifupdown", exact: true })).toBeVisible();

  await app.press("Escape", "Escape");
  await expect(dialog).toHaveCount(0);
  await openGallery(app);

  await expect(dialog.getByRole("option", { selected: true })).toContainText("ifupdown");
});

test.describe("several files", () => {
  test.use({ document: "vlan-trunk" });

  test("are read one by one, copied together and saved on disk", async ({ app, folder }) => {
    await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const files = exported(folder, "vlan-trunk", "network-manager", "ws");
    const dialog = await openGallery(app);
    await choose(app, "NetworkManager");

    const list = dialog.getByRole("listbox", { name: "Files" });
    await expect(list.getByRole("option")).toHaveText(files.map(({ path }) => path));
    await list.getByRole("option").nth(1).click();
    await expect(content(app)).toHaveText(files[1]?.text ?? "");
    await list.press("ArrowDown");
    await expect(content(app)).toHaveText(files[2]?.text ?? "");

    await dialog.getByRole("button", { name: "Copy all" }).click();
    await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await app.page.evaluate("navigator.clipboard.readText()")).toBe(asOneText(files));

    await saveIn(app, `Save ${files.length} files…`, "nm");
    await expect(dialog.getByRole("status").last()).toContainText(`Saved ${files.length} files in`);
    for (const { path, text, mode } of files) {
      const place = join(folder, "lab", "nm", path);
      expect(readFileSync(place, "utf8")).toBe(text);
      expect(statSync(place).mode & 0o777).toBe(mode);
    }
  });
});

test.describe("one file", () => {
  test.use({ document: "home-lab" });

  test("is saved under a name, and replaces another only when that was said twice", async ({
    app,
    folder,
  }) => {
    const [file] = exported(folder, "home-lab", "iproute2", "ws");
    writeFileSync(join(folder, "lab", "net.sh"), "somebody's");
    const dialog = await openGallery(app);
    await choose(app, "iproute2");

    const asked = await saveIn(app, "Save…", "net.sh");

    await expect(asked).toContainText("There is already another net.sh");
    expect(readFileSync(join(folder, "lab", "net.sh"), "utf8")).toBe("somebody's");
    await asked.getByRole("button", { name: "Replace it" }).click();
    await expect(dialog.getByRole("status")).toContainText("Saved net.sh in");
    expect(readFileSync(join(folder, "lab", "net.sh"), "utf8")).toBe(file?.text);
  });

  test("goes nowhere else", async ({ app, folder }) => {
    await openGallery(app);
    await choose(app, "iproute2");

    const asked = await saveIn(app, "Save…", "../outside.sh");

    await expect(asked).toContainText("cannot be the name of a file or folder here");
    expect(filesIn(folder)).toEqual(["home-lab.macvlan.json"]);
  });

  test("is downloaded to wherever the browser is", async ({ app, folder }) => {
    const [file] = exported(folder, "home-lab", "iproute2", "ws");
    const dialog = await openGallery(app);
    await choose(app, "iproute2");

    const download = app.page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Download" }).click();

    expect((await download).suggestedFilename()).toBe(file?.path);
    expect(readFileSync(await (await download).path(), "utf8")).toBe(file?.text);
  });

  test("a note shows what cannot be expressed, and its node on the canvas", async ({ app }) => {
    const dialog = await openGallery(app);
    await choose(app, "systemd-networkd");

    const option = dialog.getByRole("option", { name: /^systemd-networkd/u });
    await expect(option).toContainText("2 things are left out");
    await dialog
      .getByRole("complementary", { name: "What systemd-networkd cannot express" })
      .getByRole("button", { name: /^mv0 is not in the files/u })
      .click();

    await expect(dialog).toHaveCount(0);
    await expect(app.inspector.getByRole("heading", { name: "mv0" })).toBeVisible();
  });

  test("the gallery is about the document of the moment", async ({ app, folder }) => {
    await run(app, "Export as Mermaid");
    await expect(content(app)).toContainText("Home lab");
    await app.press("Escape");

    await rename(app, "Other lab");
    await openGallery(app);

    await expect(content(app)).toContainText("Other lab");
    expect(onDisk(folder, "home-lab.macvlan.json").name).toBe("Home lab");
  });
});

test.describe("a picture", () => {
  test.use({ document: "two-hosts" });

  test("is drawn as its options say, and is saved with the document in it", async ({
    app,
    folder,
  }) => {
    const topology = onDisk(folder, "two-hosts.macvlan.json");
    const dialog = await openGallery(app);
    await choose(app, "SVG");
    const picture = dialog.getByRole("img", { name: "Two hosts as a picture" });
    await expect(picture).toBeVisible();
    const natural = (): Promise<number> =>
      picture.evaluate(
        (image) => (image as unknown as { readonly naturalHeight: number }).naturalHeight,
      );
    await expect.poll(natural).toBeGreaterThan(300);
    const whole = await natural();

    await dialog.getByRole("switch", { name: "Legend" }).click();
    await dialog.getByRole("radio", { name: "Dark" }).click();
    await expect.poll(natural).toBeLessThan(whole);

    await saveIn(app, "Save…", "picture.svg");
    await expect(dialog.getByRole("status").first()).toContainText("Saved picture.svg");
    const svg = readFileSync(join(folder, "lab", "picture.svg"));
    const drawn = renderFormat({ name: "svg" })?.draw(
      topology,
      restrictionsOf(topology, classesOf(topology)),
      { theme: "dark", legend: false, addresses: true, positions: "laid-out", language: "en" },
    );
    expect(svg.toString().replace(/<metadata>.*<\/metadata>\n?/su, "")).toBe(
      drawn?.replace(/<metadata>.*<\/metadata>\n?/su, ""),
    );
    const found = documentInPicture(svg);
    expect(found?.ok === true && Buffer.from(found.value).toString()).toBe(
      serialiseTopology(topology),
    );
  });

  test("becomes a PNG in several sizes, with the document in it", async ({ app, folder }) => {
    const dialog = await openGallery(app);
    await choose(app, "SVG");
    await dialog.getByRole("radio", { name: "4×" }).click();
    const said = await dialog.getByText(/^\d+ × \d+ pixels$/u).textContent();

    await saveIn(app, "Save as PNG…", "picture.png");
    await expect(dialog.getByText("Saved picture.png in")).toBeVisible();

    const png = readFileSync(join(folder, "lab", "picture.png"));
    expect(`${png.readUInt32BE(16)} × ${png.readUInt32BE(20)} pixels`).toBe(said);
    const found = documentInPicture(png);
    expect(found?.ok === true && Buffer.from(found.value).toString()).toBe(
      serialiseTopology(onDisk(folder, "two-hosts.macvlan.json")),
    );
  });

  test("of several hosts, the chosen one's part is written", async ({ app, folder }) => {
    const hosts = onDisk(folder, "two-hosts.macvlan.json").nodes.filter(
      ({ kind }) => kind === "host",
    );
    const text = (at: number): string =>
      exported(folder, "two-hosts", "iproute2", hosts[at]?.id ?? "")[0]?.text ?? "";
    const dialog = await openGallery(app);
    await choose(app, "iproute2");
    await expect(content(app)).toHaveText(text(0));

    await dialog.getByRole("combobox", { name: "Host" }).click();
    await app.page.getByRole("option", { name: "server" }).click();

    await expect(content(app)).toHaveText(text(1));
  });
});

test.describe("a document with errors", () => {
  test.use({
    document: {
      text: JSON.stringify({
        format: "macvlan-designer/topology",
        version: 1,
        id: "5d3c7a52-9d5c-4a0e-8f0f-2f9f0f6f4b11",
        name: "Twice",
        nodes: [
          { id: "h", kind: "host", name: "h" },
          { id: "n", kind: "nic", name: "eth0", host: "h" },
          { id: "m", kind: "nic", name: "eth0", host: "h" },
        ],
      }),
    },
  });

  test("is not exported, and its problems are one button away", async ({ app }) => {
    const dialog = await openGallery(app);
    await expect(dialog).toContainText("to be mended first");

    await dialog.getByRole("button", { name: "Show the problems" }).click();

    await expect(dialog).toHaveCount(0);
    await expect(app.page.getByRole("tab", { name: "Problems", selected: true })).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, document: "two-hosts" });

    test("the gallery and its dialogs are accessible", async ({ app }) => {
      const dialog = await openGallery(app);
      for (const name of ["SVG", "Mermaid", "Incus", "systemd-networkd"]) {
        await choose(app, name);
        await expect(dialog).not.toContainText("Writing…");
        await expectAccessible(app, name);
      }
      await dialog.getByRole("button", { name: /^Save \d+ files…|^Save…/u }).click();
      await app.page.getByRole("dialog", { name: /^Save for/u }).waitFor();
      await expectAccessible(app, "save");
    });
  });
}

test.describe("in Vietnamese", () => {
  test.use({ locale: "vi-VN", document: { text: inVietnamese("two-hosts") } });

  test("nothing of the gallery is left in English", async ({ app }) => {
    await app.press("Control+e");
    const dialog = app.page.getByRole("dialog", { name: "Xuất" });
    for (const target of ["svg", "markdown", "networkd", "docker", "libvirt"]) {
      await dialog.locator(`[data-target="${target}"]`).click();
      await expect(dialog).not.toContainText("Đang viết…");
      expect(await englishLeft(app.page), target).toEqual([]);
    }
  });
});
