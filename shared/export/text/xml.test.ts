import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeXml, toXml } from "./xml.ts";

const REFERENCES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** What a parser makes of references (XML 1.0, 4.1 and 4.6). */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (_all, code: string | undefined, name: string) =>
    code === undefined ? (REFERENCES[name] ?? "") : String.fromCodePoint(Number(code)),
  );
}

/** Any characters, and often those that XML gives a meaning. */
function anyText(): fc.Arbitrary<string> {
  const signs = fc.constantFrom("<", ">", "&", "'", '"', "]]>", "&lt;", "\n", "\t", "\u2028");
  const bits = fc.oneof(signs, fc.string({ unit: "grapheme", maxLength: 3 }));
  return fc.array(bits).map((parts) => parts.join(""));
}

describe("escapeXml", () => {
  it("leaves nothing that begins or ends anything, and loses nothing", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        // eslint-disable-next-line no-control-regex -- what XML cannot hold
        fc.pre(!/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/u.test(text));
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"'\n\r\t]|&(?!#?\w+;)/u);
        expect(unescaped(escaped)).toBe(text);
      }),
      { seed: 20_261_123 },
    );
  });

  it.each(["\0", "\u001b", "\uffff", "\ud800"])("refuses %j, which XML cannot hold", (text) => {
    expect(() => escapeXml(text)).toThrow(RangeError);
  });
});

describe("toXml", () => {
  it("writes elements, without attributes that are null", () => {
    const root = {
      name: "a",
      attributes: { b: "<'>", c: null },
      content: [{ name: "d" }, { name: "e", content: "&" }],
    };
    expect(toXml(["x"], root)).toBe(
      "<!--\n  x\n-->\n<a b='&lt;&apos;&gt;'>\n  <d/>\n  <e>&amp;</e>\n</a>\n",
    );
  });

  it("lets no line end its comment", () => {
    expect(toXml(["a-->b---", "-"], { name: "a" })).toBe("<!--\n  a- ->b- - - \n  - \n-->\n<a/>\n");
  });
});
