import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
  lstat,
} from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { say } from "../../../../shared/messages/say.ts";
import type { CallFailure } from "../../../../shared/protocol/app/contract.ts";
import type { FileHandle } from "../../../../shared/protocol/app/documents.ts";
import type { Result } from "../../../../shared/result.ts";
import { testBackend, type TestBackend } from "../__testing__/test-backend.ts";

const NAME = "home.macvlan.json";

let test: TestBackend;
let path: string;

beforeEach(async () => {
  test = await testBackend();
  path = join(test.folder, NAME);
  await writeFile(path, "one");
});

afterEach(async () => {
  await test.close();
});

const handleOf = (file: string): FileHandle => test.backend.handleFor(file);

async function versionOf(file: string): Promise<string> {
  const read = await test.call("documents.read", { handle: handleOf(file) });
  return valueOf(read).version;
}

function valueOf<Value>(answer: Result<Value, CallFailure>): Value {
  if (!answer.ok) {
    throw new Error(say(answer.error.message));
  }
  return answer.value;
}

describe("documents.read", () => {
  it("answers text, name and version, which changes with the content", async () => {
    const before = valueOf(await test.call("documents.read", { handle: handleOf(path) }));
    await writeFile(path, "two");
    const after = valueOf(await test.call("documents.read", { handle: handleOf(path) }));

    expect(before).toMatchObject({ text: "one", file: { name: NAME, folder: test.folder } });
    expect(after.text).toBe("two");
    expect(after.version).not.toBe(before.version);
  });

  it("does not know a handle that was made up", async () => {
    const answer = await test.call("documents.read", { handle: "made-up" });

    expect(answer).toMatchObject({ error: { kind: "unknownHandle" } });
  });

  it("says that a file is gone", async () => {
    await rm(path);
    const answer = await test.call("documents.read", { handle: handleOf(path) });

    expect(answer).toMatchObject({ error: { kind: "notFound" } });
  });

  it("says where a file stops being UTF-8", async () => {
    await writeFile(path, Buffer.from([0x7b, 0x0a, 0x20, 0xff]));
    const answer = await test.call("documents.read", { handle: handleOf(path) });

    expect(answer).toMatchObject({
      error: { kind: "cannotRead", message: { params: { line: 2, column: 2 } } },
    });
  });

  it("refuses a file that is larger than a topology may be", async () => {
    await writeFile(path, Buffer.alloc(16 * 1024 * 1024 + 1, 0x20));
    const answer = await test.call("documents.read", { handle: handleOf(path) });

    expect(answer).toMatchObject({
      error: { kind: "cannotRead", message: { id: "ui.backend.tooLarge" } },
    });
  });

  it("reads neither folders nor devices", async () => {
    const link = join(test.folder, "zero.macvlan.json");
    await mkdir(join(test.folder, "folder.macvlan.json"));
    await symlink("/dev/zero", link);
    const free = await testBackend({ folder: null, door: "window", top: test.top });

    const folder = await free.call("documents.read", {
      handle: free.backend.handleFor(join(test.folder, "folder.macvlan.json")),
    });
    const device = await free.call("documents.read", { handle: free.backend.handleFor(link) });
    free.backend.close();

    expect(folder).toMatchObject({ error: { kind: "cannotRead" } });
    expect(device).toMatchObject({ error: { kind: "cannotRead" } });
  });

  it("does not follow a link out of the folder of serve", async () => {
    const secret = join(test.top, "secret.macvlan.json");
    const link = join(test.folder, "link.macvlan.json");
    await writeFile(secret, "secret");
    await symlink(secret, link);

    const answer = await test.call("documents.read", { handle: handleOf(link) });

    expect(answer).toMatchObject({ error: { kind: "notHere" } });
  });
});

describe("documents.write", () => {
  it("replaces the content, keeps the mode and leaves nothing beside it", async () => {
    await chmod(path, 0o640);
    const expected = await versionOf(path);

    const saved = valueOf(
      await test.call("documents.write", { handle: handleOf(path), text: "two", expected }),
    );

    expect(await readFile(path, "utf8")).toBe("two");
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(test.folder)).toEqual([NAME]);
    expect(saved.version).toBe(await versionOf(path));
  });

  it("does not overwrite what another program has written meanwhile", async () => {
    const expected = await versionOf(path);
    await writeFile(path, "theirs");

    const answer = await test.call("documents.write", {
      handle: handleOf(path),
      text: "mine",
      expected,
    });

    expect(answer).toMatchObject({ error: { kind: "changedMeanwhile" } });
    expect(await readFile(path, "utf8")).toBe("theirs");
  });

  it("writes what a link points to, and leaves the link one", async () => {
    const link = join(test.folder, "link.macvlan.json");
    await symlink(NAME, link);

    valueOf(
      await test.call("documents.write", { handle: handleOf(link), text: "two", expected: null }),
    );

    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(path, "utf8")).toBe("two");
  });

  it("says that the folder is gone, and what to do", async () => {
    await rm(test.folder, { recursive: true });

    const answer = await test.call("documents.write", {
      handle: handleOf(path),
      text: "two",
      expected: null,
    });

    expect(answer).toMatchObject({ error: { kind: "cannotWrite" } });
    expect(answer.ok ? "" : say(answer.error.message)).toMatch(
      /home\.macvlan\.json could not be saved in .*lab: there is no such.* Make the folder again.*still here, unsaved/u,
    );
  });

  it("replaces no device by a file", async () => {
    const free = await testBackend({ folder: null, door: "window" });
    const answer = await free.call("documents.write", {
      handle: free.backend.handleFor("/dev/full"),
      text: "two",
      expected: null,
    });
    await free.close();

    expect(answer).toMatchObject({ error: { kind: "cannotWrite" } });
    expect((await stat("/dev/full")).isCharacterDevice()).toBe(true);
  });
});

describe("documents.saveAs", () => {
  it("adds the ending, and answers a handle for the new file", async () => {
    const saved = valueOf(
      await test.call("documents.saveAs", { name: "office", text: "new", replace: false }),
    );

    expect(saved?.file.name).toBe("office.macvlan.json");
    expect(await readFile(join(test.folder, "office.macvlan.json"), "utf8")).toBe("new");
    expect(saved?.version).toBe(await versionOf(join(test.folder, "office.macvlan.json")));
  });

  it("replaces a file only when told so", async () => {
    const refused = await test.call("documents.saveAs", {
      name: "home",
      text: "x",
      replace: false,
    });
    const before = await readFile(path, "utf8");
    const replaced = await test.call("documents.saveAs", {
      name: "home",
      text: "x",
      replace: true,
    });

    expect(refused).toMatchObject({ error: { kind: "exists" } });
    expect(before).toBe("one");
    expect(replaced.ok).toBe(true);
    expect(await readFile(path, "utf8")).toBe("x");
  });

  it("takes a folder before the name, if it is there", async () => {
    await mkdir(join(test.folder, "lab"));
    const there = await test.call("documents.saveAs", { name: "lab/a", text: "", replace: false });
    const gone = await test.call("documents.saveAs", { name: "no/a", text: "", replace: false });

    expect(there.ok).toBe(true);
    expect(gone).toMatchObject({ error: { kind: "cannotWrite" } });
  });

  it.each([
    "../out",
    "/etc/out",
    "a/../../out",
    ".hidden",
    "a/.b",
    "a\\b",
    "a\u0000b",
    "",
    " ",
    "x".repeat(250),
  ])("refuses %j", async (name) => {
    const answer = await test.call("documents.saveAs", { name, text: "", replace: true });

    expect(answer).toMatchObject({ error: { kind: "badInput" } });
    expect(await readdir(test.folder)).toEqual([NAME]);
  });

  it("does not leave the folder through a link", async () => {
    await symlink(test.top, join(test.folder, "up"));
    const answer = await test.call("documents.saveAs", { name: "up/out", text: "", replace: true });

    expect(answer).toMatchObject({ error: { kind: "notHere" } });
  });

  it("does not leave the folder through a link that leads nowhere yet", async () => {
    await symlink(join(test.top, "out.macvlan.json"), join(test.folder, "out.macvlan.json"));
    const answer = await test.call("documents.saveAs", { name: "out", text: "", replace: true });

    expect(answer).toMatchObject({ error: { kind: "notHere" } });
    expect(await readdir(test.top)).not.toContain("out.macvlan.json");
  });

  it("asks with the system's dialog in a window", async () => {
    const chosen: (string | null)[] = [join(test.top, "chosen"), null];
    const free = await testBackend({
      folder: null,
      door: "window",
      top: test.top,
      dialogs: {
        pick: () => Promise.resolve(path),
        saveAs: () => Promise.resolve(chosen.shift() ?? null),
        saveExport: () => Promise.resolve(null),
        pickFolder: () => Promise.resolve(null),
        mayReplace: () => Promise.resolve(false),
      },
    });
    const ask = { name: "lab", text: "new", replace: false };

    const saved = valueOf(await free.call("documents.saveAs", ask));
    const dismissed = valueOf(await free.call("documents.saveAs", ask));
    const picked = valueOf(await free.call("documents.pick", {}));
    free.backend.close();

    expect(saved?.file.name).toBe("chosen.macvlan.json");
    expect(dismissed).toBeNull();
    expect(picked?.name).toBe(NAME);
  });
});

describe("documents.folders", () => {
  it("lists the folders that a file can be saved in, and no hidden ones", async () => {
    await mkdir(join(test.folder, "site", "east"), { recursive: true });
    await mkdir(join(test.folder, ".git", "objects"), { recursive: true });
    await symlink(test.top, join(test.folder, "out"));

    const listed = valueOf(await test.call("documents.folders", {}));

    expect(listed).toEqual(["site", "site/east"]);
  });
});

describe("documents.list and documents.recent", () => {
  it("list files of ours below the folder, newest first, and no hidden ones", async () => {
    await mkdir(join(test.folder, "deep/er"), { recursive: true });
    await mkdir(join(test.folder, ".git"));
    await writeFile(join(test.folder, "deep/er/b.macvlan.json"), "");
    await writeFile(join(test.folder, ".git/c.macvlan.json"), "");
    await writeFile(join(test.folder, "readme.txt"), "");

    const listed = valueOf(await test.call("documents.list", {}));

    expect(listed.map(({ name }) => name).sort()).toEqual(["b.macvlan.json", NAME]);
  });

  it("remember what was opened over a restart, under the same handle, until it is forgotten", async () => {
    const handle = handleOf(path);
    await test.call("documents.read", { handle });
    test.backend.close();
    const next = await testBackend({ top: test.top });

    const recent = valueOf(await next.call("documents.recent", {}));
    const read = await next.call("documents.read", { handle });
    await rm(path);
    const missing = valueOf(await next.call("documents.recent", {}));
    await next.call("documents.forget", { handle });
    const forgotten = valueOf(await next.call("documents.recent", {}));
    next.backend.close();

    expect(recent).toMatchObject([{ handle, name: NAME, missing: false }]);
    expect(read.ok).toBe(true);
    expect(missing).toMatchObject([{ handle, missing: true }]);
    expect(forgotten).toEqual([]);
  });
});
