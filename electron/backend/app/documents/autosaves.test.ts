import { readdir, readFile, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Recoverable } from "../../../../shared/protocol/app/documents.ts";
import { testBackend, type TestBackend } from "../__testing__/test-backend.ts";

let test: TestBackend;

beforeEach(async () => {
  test = await testBackend();
});

afterEach(async () => {
  await test.close();
});

const work = (id: string, text = "work") =>
  ({ id, handle: null, baseVersion: null, documentName: "Home", text }) as const;

async function recoverable(backend: TestBackend, window: string): Promise<readonly Recoverable[]> {
  const started = await backend.call("app.start", {}, window);
  return started.ok ? started.value.recoverable : [];
}

describe("unsaved work", () => {
  it("is offered to the next start of a window that is gone, until it is discarded", async () => {
    const id = randomUUID();
    await test.call("documents.autosave", work(id, "old"), "gone");
    await test.call("documents.autosave", work(id, "new"), "gone");

    const offered = await recoverable(test, "next");
    await test.call("documents.discard", { id });

    expect(offered).toMatchObject([{ id, documentName: "Home", file: null, text: "new" }]);
    expect(await recoverable(test, "next")).toEqual([]);
  });

  it("of a window that is still there is not offered", async () => {
    const stop = test.backend.listen("here", () => undefined);
    await test.call("documents.autosave", work(randomUUID()), "here");

    const whileHere = await recoverable(test, "next");
    stop();

    expect(whileHere).toEqual([]);
    expect(await recoverable(test, "next")).toHaveLength(1);
  });

  it("of another process is offered only when that one has ended", async () => {
    const slots = join(test.top, "state", "autosave");
    await test.call("documents.autosave", work(randomUUID()), "gone");
    const slot = (process: string) =>
      JSON.stringify({
        ...work("x"),
        handle: undefined,
        path: null,
        process,
        window: "w",
        time: 1,
      });
    await writeFile(join(slots, `${randomUUID()}.json`), slot(`${process.ppid}:nonsense`));
    const startTime = await startOf(process.ppid);
    await writeFile(join(slots, `${randomUUID()}.json`), slot(`${process.ppid}:${startTime}`));

    expect(await recoverable(test, "next")).toHaveLength(2);
  });

  it("that cannot be understood is set aside, not offered and not lost", async () => {
    const slots = join(test.top, "state", "autosave");
    await test.call("documents.autosave", work(randomUUID()), "gone");
    const broken = `${randomUUID()}.json`;
    await writeFile(join(slots, broken), "{");

    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);

    expect(await recoverable(test, "next")).toHaveLength(1);
    said.mockRestore();
    expect(await readdir(slots)).toContain(`${broken}.broken`);
  });

  it("comes back with its file and the version that it was based on", async () => {
    const path = join(test.folder, "home.macvlan.json");
    await writeFile(path, "one");
    const handle = test.backend.handleFor(path);
    await test.call("documents.autosave", { ...work(randomUUID()), handle, baseVersion: "v" }, "g");

    expect(await recoverable(test, "next")).toMatchObject([
      { file: { handle, name: "home.macvlan.json" }, baseVersion: "v" },
    ]);
  });

  it("on files outside of the folder of serve is not offered there", async () => {
    const other = await testBackend({ folder: null, door: "window", top: test.top });
    const handle = other.backend.handleFor("/somewhere/else.macvlan.json");
    await other.call("documents.autosave", { ...work(randomUUID()), handle }, "gone");
    other.backend.close();

    expect(await recoverable(test, "next")).toEqual([]);
  });
});

async function startOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8");
  return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
