import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, html } from "./html.ts";

describe("html", () => {
  it("escapes texts, and puts in markup and lists", () => {
    const items = ["a<b", "c&d"].map((text) => html`<b title="${text}">${text}</b>`);

    expect(html`<i>${items}${1}</i>`.markup).toBe(
      '<i><b title="a&lt;b">a&lt;b</b><b title="c&amp;d">c&amp;d</b>1</i>',
    );
  });

  it("lets no markup be joined as a text", () => {
    const item = html`<b>x</b>`;

    // eslint-disable-next-line @typescript-eslint/restrict-template-expressions -- the mistake it is about
    expect(() => `${item}`).toThrow(TypeError);
  });
});

describe("escapeHtml", () => {
  it("leaves nothing that begins or ends anything", () => {
    const bits = fc.constantFrom(
      "<",
      ">",
      "&",
      "'",
      '"',
      "&lt;",
      "]]>",
      "-->",
      "\r",
      "\0",
      "\ud800",
    );
    const texts = fc.array(fc.oneof(bits, fc.string({ unit: "grapheme", maxLength: 3 })));
    fc.assert(
      fc.property(texts, (parts) => {
        expect(escapeHtml(parts.join(""))).not.toMatch(/[<>"'\r\0]|&(?!#?\w+;)|\p{Surrogate}/u);
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  });
});
