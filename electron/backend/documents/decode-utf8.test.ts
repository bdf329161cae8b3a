import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "./decode-utf8.ts";

describe("decodeUtf8", () => {
  it.each(["", "{}", "\uFFFD stands here by right", "Phòng lab 🖥"])("reads %j", (text) => {
    expect(decodeUtf8(Buffer.from(text))).toEqual({ ok: true, value: text });
  });

  it("skips a byte order mark", () => {
    expect(decodeUtf8(Buffer.from("\uFEFF{}"))).toEqual({ ok: true, value: "{}" });
  });

  it.each([
    ["Latin-1", Buffer.from('{\n  "é": "\xe9"', "latin1"), 2, 4],
    ["Latin-1 behind UTF-8", Buffer.concat([Buffer.from("é🖥"), Buffer.from([0xe9])]), 1, 4],
    ["a character that is cut off", Buffer.from("x🖥").subarray(0, 4), 1, 2],
    ["UTF-16", Buffer.from("\uFEFF{}", "utf16le"), 1, 1],
    ["half a surrogate pair", Buffer.from([0x7b, 0xed, 0xa0, 0x80]), 1, 2],
  ])("says where %s begins", (_, bytes, line, column) => {
    expect(decodeUtf8(bytes)).toMatchObject({
      ok: false,
      error: [{ code: "MV002", path: "$", line, column, message: { id: "topology.notUtf8" } }],
    });
  });
});
