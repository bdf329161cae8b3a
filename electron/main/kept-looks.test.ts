import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../shared/protocol/app/settings.ts";
import { parseLooks, readLooks } from "./kept-looks.ts";

const RUNS = { seed: 20_261_123, numRuns: 300 };
const NOTHING = { theme: "system", language: "system", panels: {} };

describe("looks", () => {
  it("are those of any settings that the program keeps", () => {
    const settings = fc.record({
      theme: fc.constantFrom("system", "light", "dark"),
      language: fc.constantFrom("system", "en", "vi"),
      confirmSeconds: fc.constant(30),
      snap: fc.boolean(),
      minimap: fc.boolean(),
      panels: fc.dictionary(fc.string({ maxLength: 32 }), fc.nat(4000)),
    });
    fc.assert(
      fc.property(settings, (kept) => {
        const { theme, language, panels } = settingsSchema.parse(kept);

        expect(parseLooks(JSON.stringify(kept))).toEqual({ theme, language, panels });
      }),
      RUNS,
    );
  });

  it.each([
    "null",
    "[]",
    '"dark"',
    '{"theme":"pink","language":"fr","panels":{"left":"wide"}}',
    '{"panels":[1,null]}',
  ])("of %s say nothing", (text) => {
    expect(parseLooks(text)).toEqual(NOTHING);
  });

  it("say nothing where no settings are, or broken ones", () => {
    const folder = mkdtempSync(join(tmpdir(), "macvlan-looks-"));
    try {
      expect(readLooks(folder)).toEqual(NOTHING);
      writeFileSync(join(folder, "settings.json"), '{"theme":');
      expect(readLooks(folder)).toEqual(NOTHING);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
