import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isRoot } from "../../elevation/is-root.ts";
import type { ExportsToSave } from "../../../../shared/protocol/app/exports.ts";
import { testBackend, type TestBackend } from "../__testing__/test-backend.ts";
import type { NativeDialogs } from "../app-options.ts";

type File = ExportsToSave["files"][number];

let test: TestBackend;

beforeEach(async () => {
  test = await testBackend();
});

afterEach(async () => {
  await test.close();
});

const file = (path: string, content = "new", mode?: number): File => ({
  path,
  content,
  encoding: "utf8",
  ...(mode === undefined ? {} : { mode }),
});

const save = (files: readonly File[], folder = "", replace = false) =>
  test.call("exports.save", { files, folder, replace });

const read = (...way: readonly string[]): Promise<string> =>
  readFile(join(test.folder, ...way), "utf8");

describe("exports.save below the folder of serve", () => {
  it("writes files into a folder that it makes, with the mode that they need", async () => {
    const saved = await save([file("a/b.conf", "one"), file("c.sh", "two", 0o755)], "lab/site");

    expect(saved).toEqual({
      ok: true,
      value: { name: "b.conf", count: 2, folder: join(test.folder, "lab/site") },
    });
    expect(await read("lab/site/a/b.conf")).toBe("one");
    expect(await read("lab/site/c.sh")).toBe("two");
    expect((await stat(join(test.folder, "lab/site/c.sh"))).mode & 0o777).toBe(0o755);
  });

  it("writes bytes as they are", async () => {
    const content = Buffer.from([0x89, 0x50, 0, 0xff]).toString("base64");

    await save([{ path: "a.png", content, encoding: "base64" }]);

    expect(await readFile(join(test.folder, "a.png"))).toEqual(Buffer.from([0x89, 0x50, 0, 0xff]));
  });

  it("replaces nothing that nobody has said it may, and writes no other file either", async () => {
    await writeFile(join(test.folder, "b"), "theirs");

    const refused = await save([file("a"), file("b")]);

    expect(refused).toMatchObject({
      error: { kind: "exists", message: { params: { count: 1, name: "b" } } },
    });
    expect(await readdir(test.folder)).toEqual(["b"]);
    expect((await save([file("a"), file("b")], "", true)).ok).toBe(true);
    expect(await read("b")).toBe("new");
  });

  it("does not ask about a file that is there with the same content", async () => {
    await writeFile(join(test.folder, "a"), "new");

    expect((await save([file("a")])).ok).toBe(true);
  });

  it("gives a file that is replaced the mode that its consumer checks", async () => {
    const path = join(test.folder, "a.nmconnection");
    await writeFile(path, "old");
    await chmod(path, 0o644);

    await save([file("a.nmconnection", "new", 0o600)], "", true);

    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it.each(["../a", "/etc/a", ".a", "a/../b", "a//b", "a\\b", "a\nb", "a/.b/c", "x".repeat(256)])(
    "refuses the name %j, and that folder",
    async (name) => {
      const bad = { error: { kind: "badInput" } };

      expect(await save([file(name)])).toMatchObject(bad);
      expect(await save([file("a")], name)).toMatchObject(bad);
      expect(await readdir(test.folder)).toEqual([]);
    },
  );

  it("refuses two files of one name", async () => {
    expect(await save([file("a", "one"), file("a", "two")])).toMatchObject({
      error: { kind: "badInput" },
    });
  });

  it("follows no link out of the folder", async () => {
    await mkdir(join(test.top, "outside"));
    await symlink(join(test.top, "outside"), join(test.folder, "link"));

    expect(await save([file("a")], "link")).toMatchObject({ error: { kind: "notHere" } });
    expect(await save([file("link/a")])).toMatchObject({ error: { kind: "notHere" } });
    expect(await readdir(join(test.top, "outside"))).toEqual([]);
  });

  it("says what could not be written, and how much of it is there", async () => {
    await mkdir(join(test.folder, "b"));

    const failed = await save([file("a"), file("b")], "", true);

    expect(failed).toMatchObject({
      error: { kind: "cannotWrite", message: { params: { name: "b", written: 1 } } },
    });
  });

  it.skipIf(isRoot())("says that a folder may not be written to", async () => {
    await chmod(test.folder, 0o555);

    expect(await save([file("a")])).toMatchObject({ error: { kind: "cannotWrite" } });
    await chmod(test.folder, 0o755);
  });
});

describe("exports.save in a window", () => {
  async function windowWith(dialogs: Partial<NativeDialogs>): Promise<TestBackend> {
    const never = (): Promise<never> => Promise.reject(new Error("not asked for"));
    const all = { pick: never, saveAs: never, saveExport: never, pickFolder: never };
    return testBackend({
      ...{ folder: null, door: "window", top: test.top },
      dialogs: { ...all, mayReplace: never, ...dialogs },
    });
  }

  it("asks where one file goes; the dialog has asked whether it may be replaced", async () => {
    await writeFile(join(test.folder, "chosen"), "old");
    const chosen = [join(test.folder, "chosen"), null];
    const shown: string[] = [];
    const app = await windowWith({
      saveExport: (_, name) => {
        shown.push(name);
        return Promise.resolve(chosen.shift() ?? null);
      },
    });
    const ask = { files: [file("a.sh")], folder: "", replace: false };

    const saved = await app.call("exports.save", ask);
    const dismissed = await app.call("exports.save", ask);

    expect(saved).toMatchObject({ value: { name: "chosen", count: 1 } });
    expect(dismissed).toEqual({ ok: true, value: null });
    expect(shown).toEqual(["a.sh", "a.sh"]);
    expect(await read("chosen")).toBe("new");
    app.backend.close();
  });

  it("asks for a folder for several, and before it replaces any of them", async () => {
    await writeFile(join(test.folder, "a"), "old");
    const answers = [false, true];
    const asked: unknown[] = [];
    const app = await windowWith({
      pickFolder: () => Promise.resolve(test.folder),
      mayReplace: (_, existing) => {
        asked.push(existing);
        return Promise.resolve(answers.shift() ?? false);
      },
    });
    const ask = { files: [file("a"), file("b/c")], folder: "", replace: false };

    const kept = await app.call("exports.save", ask);
    const before = await readdir(test.folder);
    const replaced = await app.call("exports.save", ask);

    expect(kept).toEqual({ ok: true, value: null });
    expect(before).toEqual(["a"]);
    expect(asked[0]).toEqual({ count: 1, name: "a", folder: test.folder });
    expect(replaced).toMatchObject({ value: { count: 2 } });
    expect(await read("b/c")).toBe("new");
    app.backend.close();
  });
});
