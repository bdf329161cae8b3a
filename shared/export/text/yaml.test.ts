import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { hostileText } from "../__testing__/guests-lab.ts";
import { toYaml } from "./yaml.ts";

/** What a YAML file may hold as it is (YAML 1.2.2, c-printable, without the byte order mark). */
const PRINTABLE = /^[\n\u0020-\u007e\u00a0-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe("toYaml", () => {
  it("keeps every text, and writes only characters that YAML allows", () => {
    fc.assert(
      fc.property(hostileText(), (name) => {
        const text = toYaml({ name });

        expect(text).toMatch(PRINTABLE);
        expect(parse(text)).toEqual({ name });
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  });

  it("writes a byte order mark and what is no character as escapes", () => {
    expect(toYaml({ name: "a\ufeffb\ufffec\uffff" })).toBe('name: "a\\ufeffb\\ufffec\\uffff"\n');
  });
});
