import { randomBytes } from "node:crypto";
import { crc32 as zlibCrc, deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageId } from "../../messages/message.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { crc32 } from "./crc32.ts";
import {
  beginsAsOurPicture,
  documentInPicture,
  MAX_PICTURE_BYTES,
  PICTURE_HEAD_BYTES,
} from "./picture.ts";
import { embedInPng } from "./png.ts";
import { svgMetadata } from "./svg.ts";

const seeded = { seed: 20_261_123, numRuns: 200 };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const DOCUMENT = utf8('{"name":"Phòng lab 🖥 <b>&amp;</b>"}\n');

function chunk(type: string, data: Uint8Array): Buffer {
  const checked = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(zlibCrc(checked));
  return Buffer.concat([length, checked, sum]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER = chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const PIXELS = chunk("IDAT", deflateSync(Buffer.from([0, 255])));
const END = chunk("IEND", Buffer.alloc(0));
const PNG = Buffer.concat([SIGNATURE, HEADER, PIXELS, END]);
const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([SIGNATURE, HEADER, ...chunks, PIXELS, END]);

const svg = (metadata: string): string =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><metadata>${metadata}</metadata><g/></svg>\n`;

/** The id of the reason, or the document. */
function found(bytes: Uint8Array): MessageId | Uint8Array | null {
  const read = documentInPicture(bytes);
  return read && (read.ok ? new Uint8Array(read.value) : read.error.id);
}

describe("base64", () => {
  it("is that of Node", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const signs = toBase64(bytes);
        expect(signs.replaceAll("\n", "")).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(utf8(signs))).toEqual(bytes);
      }),
      seeded,
    );
  });

  it.each(["a", "ab", "abc", "====", "a===", "ab=c", "é123", "ab<d", "abc=d"])(
    "refuses %s",
    (signs) => {
      expect(fromBase64(utf8(signs))).toBeUndefined();
    },
  );
});

describe("crc32", () => {
  it("is that of zlib", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc(bytes));
      }),
      seeded,
    );
  });
});

describe("a document in a PNG", () => {
  it("comes back, from a picture that is found by its beginning", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (document) => {
        const picture = embedInPng(PNG, document);
        expect(found(picture)).toEqual(document);
        expect(beginsAsOurPicture(picture.subarray(0, PICTURE_HEAD_BYTES))).toBe(true);
      }),
      seeded,
    );
  });

  it.each<[string, Buffer, MessageId]>([
    ["nothing but the signature", SIGNATURE, "picture.cutOff"],
    ["no document", PNG, "picture.noDocument"],
    [
      "another program's text",
      png(chunk("iTXt", Buffer.from("Title\0\0\0\0\0x"))),
      "picture.noDocument",
    ],
    [
      "a length of 4 GB",
      Buffer.concat([SIGNATURE, Buffer.from("ffffffff", "hex"), Buffer.from("iTXtx".repeat(9))]),
      "picture.cutOff",
    ],
    [
      "a compressed document",
      png(chunk("iTXt", Buffer.from("macvlan-designer\0\x01\0\0\0x"))),
      "picture.compressed",
    ],
    [
      "no end of its language",
      png(chunk("iTXt", Buffer.from("macvlan-designer\0\0\0xxxx"))),
      "picture.damaged",
    ],
    ["no text at all", png(chunk("iTXt", Buffer.from("macvlan-designer\0"))), "picture.compressed"],
  ])("is refused with %s", (_, bytes, reason) => {
    expect(found(bytes)).toBe(reason);
  });

  it("can be left out, and then is not found", () => {
    const picture = embedInPng(PNG, null);

    expect(found(picture)).toBe("picture.noDocument");
    expect(Buffer.from(picture).toString("latin1")).toContain("Macvlan Designer");
    expect(beginsAsOurPicture(picture)).toBe(false);
  });

  it("is not believed once a bit of it has changed, and never read beyond a cut", () => {
    const picture = embedInPng(PNG, DOCUMENT);
    const at = picture.length - END.length - PIXELS.length - 8;
    const changed = picture.map((byte, index) => (index === at ? byte ^ 1 : byte));
    expect(found(changed)).toBe("picture.damaged");
    for (let length = 8; length < at; length++) {
      expect(found(picture.subarray(0, length))).toBe("picture.cutOff");
    }
  });

  it("is found behind a million empty chunks", () => {
    const many = Buffer.alloc(12 * 1_000_000, chunk("teXt", Buffer.alloc(0)));
    const picture = Buffer.concat([SIGNATURE, many, embedInPng(PNG, DOCUMENT).subarray(8)]);

    expect(found(picture)).toEqual(DOCUMENT);
  });
});

describe("a document in an SVG", () => {
  it("comes back, from a picture that is found by its beginning", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (document) => {
        const picture = utf8(svg(svgMetadata(document)));
        expect(found(picture)).toEqual(document);
        expect(beginsAsOurPicture(picture.subarray(0, PICTURE_HEAD_BYTES))).toBe(true);
      }),
      seeded,
    );
  });

  const element = svgMetadata(DOCUMENT);
  const [, signs = ""] = /document">([^<]+)</u.exec(element) ?? [];
  const prefixed = (middle: string): string =>
    `<svg xmlns:ns0="urn:macvlan-designer:document"><document>x</document>${middle}</svg>`;

  it.each([
    ["with a byte order mark", `\ufeff${svg(element)}`],
    [
      "with a prefix",
      svg(`<m:document xmlns:m="urn:macvlan-designer:document">${signs}</m:document>`),
    ],
    [
      "with a prefix from further up",
      prefixed(`<ns0:document>${signs.replaceAll("\n", "\r\n   ")}</ns0:document>`),
    ],
    ["behind other attributes", svg(element.replace("<document", '<document id="d1" '))],
    ["with an SVG in a namespace", `<s:svg xmlns:s="x">${element}</s:svg>`],
  ])("comes back %s", (_, picture) => {
    expect(found(utf8(picture))).toEqual(DOCUMENT);
  });

  const bomb = `<!DOCTYPE svg [<!ENTITY a "${"x".repeat(100)}">${Array.from({ length: 30 }, (_, at) => `<!ENTITY b${at} "${"&a;".repeat(100)}">`).join("")}]>`;

  it.each<[string, string, MessageId]>([
    ["none", svg(""), "picture.noDocument"],
    ["none by wish", svg(svgMetadata(null)), "picture.noDocument"],
    ["no end", svg(element).slice(0, 160), "picture.cutOff"],
    ["no base64", svg(element.replace(signs, "*".repeat(99))), "picture.damaged"],
    ["an entity", bomb + svg(element.replace(signs, "&b29;")), "picture.damaged"],
    ["no element", prefixed(""), "picture.damaged"],
    ["an empty element", prefixed("<ns0:document/>"), "picture.cutOff"],
    ["nothing in it", prefixed("<ns0:document></ns0:document>"), "picture.damaged"],
  ])("is refused with %s", (_, picture, reason) => {
    expect(found(utf8(picture))).toBe(reason);
  });

  it("is looked for in 32 MB of anything, and not beyond", () => {
    const begin = '<svg xmlns:a="urn:macvlan-designer:document">';

    expect(found(Buffer.alloc(MAX_PICTURE_BYTES, begin))).toBe("picture.damaged");
    expect(found(Buffer.concat([Buffer.from(begin), Buffer.alloc(31_000_000, "<a:doc")]))).toBe(
      "picture.damaged",
    );
    expect(found(Buffer.alloc(MAX_PICTURE_BYTES + 1, begin))).toBe("picture.tooLarge");
  });
});

describe("what is no picture", () => {
  it.each(["", "{}", " \n{", "<?xml version='1.0'?><domain/>", "<", "plain"])(
    "is none: %j",
    (text) => {
      expect(found(utf8(text))).toBeNull();
    },
  );

  it("takes any bytes without an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        found(bytes);
        found(Buffer.concat([SIGNATURE, bytes]));
        found(Buffer.concat([Buffer.from("<svg urn:macvlan-designer:document"), bytes]));
      }),
      seeded,
    );
    expect(found(Buffer.concat([SIGNATURE, randomBytes(1000)]))).toBe("picture.cutOff");
  });
});
