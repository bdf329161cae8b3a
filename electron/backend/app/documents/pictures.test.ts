import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { embedInPng } from "../../../../shared/diagram/embed/png.ts";
import { svgMetadata } from "../../../../shared/diagram/embed/svg.ts";
import { say } from "../../../../shared/messages/say.ts";
import { testBackend, type TestBackend } from "../__testing__/test-backend.ts";

const DOCUMENT = '{ "name": "Phòng lab" }\n';
const SVG = svgWith(Buffer.from(DOCUMENT));

function svgWith(document: Buffer | null): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${svgMetadata(document)}</metadata></svg>\n`;
}

/** One grey pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

let test: TestBackend;

beforeEach(async () => {
  test = await testBackend();
});
afterEach(async () => {
  await test.close();
});

/** Puts a file into the served folder and reads it as the app does. */
async function read(name: string, content: string | Uint8Array): ReturnType<typeof call> {
  await writeFile(join(test.folder, name), content);
  return call(name);
}

function call(name: string): ReturnType<typeof test.call<"documents.read">> {
  return test.call("documents.read", { handle: test.backend.handleFor(join(test.folder, name)) });
}

describe("reading a picture", () => {
  it.each([
    ["lab.svg", SVG],
    ["lab.png", embedInPng(PIXEL, Buffer.from(DOCUMENT))],
    ["named-otherwise.macvlan.json", SVG],
  ])("gives the document in %s, and says that it was one", async (name, content) => {
    expect(await read(name, content)).toMatchObject({
      ok: true,
      value: { text: DOCUMENT, picture: true, file: { name } },
    });
  });

  it("says of a document that it is none", async () => {
    expect(await read("lab.macvlan.json", DOCUMENT)).toMatchObject({
      ok: true,
      value: { text: DOCUMENT, picture: false },
    });
  });

  it.each([
    ["photo.png", PIXEL, "this picture has no document in it"],
    ["cut.png", PIXEL.subarray(0, 30), "ends too early"],
    ["logo.svg", svgWith(null), "this picture has no document in it"],
    ["large.svg", SVG + " ".repeat(33 * 1024 * 1024), "larger than the 32 MB"],
    ["much.svg", svgWith(Buffer.alloc(17 * 1024 * 1024, " ")), "larger than the 16 MB"],
    ["latin1.svg", svgWith(Buffer.from('{"é"', "latin1")), "UTF-8"],
  ])("says why %s gives none", async (name, content, reason) => {
    const answer = await read(name, content);

    expect(answer).toMatchObject({ ok: false, error: { kind: "cannotRead" } });
    expect(answer.ok ? "" : say(answer.error.message)).toContain(reason);
  });

  it("tells the window of no change to the picture: it does not show it", async () => {
    const heard = test.events();
    await read("lab.svg", SVG);

    await writeFile(join(test.folder, "lab.svg"), "somebody's");
    await new Promise((resolve) => setTimeout(resolve, 400));

    expect(heard).toEqual([]);
  });
});

describe("listing files", () => {
  it("names the pictures that have a document in them, and no others", async () => {
    await mkdir(join(test.folder, "wiki"));
    await Promise.all([
      read("wiki/lab.svg", SVG),
      read("lab.PNG", embedInPng(PIXEL, Buffer.from(DOCUMENT))),
      read("photo.png", PIXEL),
      read("logo.svg", svgWith(null)),
      read("plain.svg", "<svg/>"),
      read("notes.txt", SVG),
      mkdir(join(test.folder, "folder.svg")),
      symlink("/dev/zero", join(test.folder, "device.svg")),
    ]);

    const listed = await test.call("documents.list", {});

    const names = listed.ok ? listed.value.map(({ name }) => name) : [];
    expect([...names].sort()).toEqual(["lab.PNG", "lab.svg"]);
  });
});

describe("saving under a picture's name", () => {
  it("writes a document beside it", async () => {
    await read("lab.svg", SVG);

    const saved = await test.call("documents.saveAs", {
      name: "lab.svg",
      text: "{}",
      replace: true,
    });

    expect(saved).toMatchObject({ ok: true, value: { file: { name: "lab.svg.macvlan.json" } } });
    expect(await readFile(join(test.folder, "lab.svg"), "utf8")).toBe(SVG);
  });
});
