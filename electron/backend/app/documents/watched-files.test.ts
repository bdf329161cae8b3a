import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testBackend, type TestBackend } from "../__testing__/test-backend.ts";

let test: TestBackend;
let path: string;

beforeEach(async () => {
  test = await testBackend();
  path = join(test.folder, "home.macvlan.json");
  await writeFile(path, "one");
  test.events("w1");
  await test.call("documents.read", { handle: test.backend.handleFor(path) });
});

afterEach(async () => {
  await test.close();
});

const settled = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 400));
};

describe("a file that a window shows", () => {
  it("is told when another program writes it", async () => {
    await writeFile(path, "two");

    await vi.waitFor(() => {
      expect(test.events()).toMatchObject([{ type: "fileChanged" }]);
    });
  });

  it("is told when an editor replaces it by renaming, each time", async () => {
    for (const [index, text] of ["two", "three"].entries()) {
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
      await vi.waitFor(() => {
        expect(test.events()).toHaveLength(index + 1);
      });
    }
  });

  it("is told when it is deleted", async () => {
    await rm(path);

    await vi.waitFor(() => {
      expect(test.events()).toMatchObject([{ type: "fileChanged", version: null }]);
    });
  });

  it("is not told when the content stays the same, or the window itself writes", async () => {
    await writeFile(path, "one");
    await settled();
    const handle = test.backend.handleFor(path);
    await test.call("documents.write", { handle, text: "mine", expected: null });
    await settled();

    expect(test.events()).toEqual([]);
  });

  it("is told when another window of ours writes it", async () => {
    const handle = test.backend.handleFor(path);
    test.events("w2");
    await test.call("documents.write", { handle, text: "theirs", expected: null }, "w2");

    await vi.waitFor(() => {
      expect(test.events("w1")).toMatchObject([{ type: "fileChanged", handle }]);
    });
    expect(test.events("w2")).toEqual([]);
  });
});
