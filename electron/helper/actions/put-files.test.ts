import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { putFile, putFolder, readSystemFile, whyNotPut } from "./put-files.ts";

// What happens in the real folders is tested in namespaces: e2e/helper/persist.test.ts.
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mvd-put-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("files in other places than a manager's folders", () => {
  const to = { text: "x", mode: 0o644 };

  it.each(["x", "50-macvlan-designer-shim0.netdev", "../../etc/systemd/network/x"])(
    "are neither made nor deleted: %s",
    (name) => {
      const path = `${folder}/${name}`;

      expect(putFile({ run: "file.put", path, from: null, to })).toMatchObject([
        { isTheirs: true },
      ]);
      expect(putFile({ run: "file.put", path, from: to, to: null })).toHaveLength(1);
      expect(whyNotPut({ run: "file.put", path, from: null, to })).toBeDefined();
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("nor folders", () => {
    const path = `${folder}/a.network.d`;

    expect(putFolder({ run: "folder.make", path })).toMatchObject([{ isTheirs: true }]);
    expect(putFolder({ run: "folder.remove", path: folder })).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("readSystemFile", () => {
  it("knows a missing file from one that is no file", () => {
    expect(readSystemFile(join(folder, "none"))).toBeUndefined();
    expect(() => readSystemFile(folder)).toThrow("no plain file");
  });

  it("follows no link", () => {
    symlinkSync("/etc/passwd", join(folder, "link"));

    expect(() => readSystemFile(join(folder, "link"))).toThrow("ELOOP");
  });
});
