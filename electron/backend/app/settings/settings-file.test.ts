import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../shared/protocol/app/settings.ts";
import { testBackend, type TestBackend } from "../__testing__/test-backend.ts";

let test: TestBackend;

beforeEach(async () => {
  test = await testBackend();
});

afterEach(async () => {
  await test.close();
});

describe("settings", () => {
  it("are the defaults at first, and what was set from then on", async () => {
    const before = await test.backend.settings();
    await Promise.all([
      test.call("settings.set", { theme: "dark" }),
      test.call("settings.set", { snap: false }),
    ]);

    expect(before).toEqual(DEFAULT_SETTINGS);
    expect(await test.backend.settings()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: "dark",
      snap: false,
    });
  });

  it.each(["{", '{"theme":"pink"}', '{"more":1}'])(
    "%j is set aside for the defaults",
    async (text) => {
      const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
      const folder = join(test.top, "config");
      await mkdir(folder);
      await writeFile(join(folder, "settings.json"), text);

      const settings = await test.backend.settings();

      expect(settings).toEqual(DEFAULT_SETTINGS);
      expect(await readdir(folder)).toEqual(["settings.json.broken"]);
      expect(await readFile(join(folder, "settings.json.broken"), "utf8")).toBe(text);
      said.mockRestore();
    },
  );

  it("that cannot be kept say so", async () => {
    await writeFile(join(test.top, "config"), "a file where the folder should be");

    const answer = await test.call("settings.set", { theme: "dark" });

    expect(answer).toMatchObject({ error: { kind: "cannotWrite" } });
  });
});
