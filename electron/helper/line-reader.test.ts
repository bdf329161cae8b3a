import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { LineReader } from "./line-reader.ts";

describe("LineReader", () => {
  it("gives one line at a time, however the bytes come", async () => {
    const stream = new PassThrough();
    const reader = new LineReader(stream, 100);

    stream.write("on");
    stream.write("e\ntwo\nth");
    stream.end("ree\n");

    expect(await reader.next()).toEqual({ kind: "line", text: "one" });
    expect(await reader.next()).toEqual({ kind: "line", text: "two" });
    expect(await reader.next()).toEqual({ kind: "line", text: "three" });
    expect(await reader.next()).toEqual({ kind: "end" });
    expect(await reader.next()).toEqual({ kind: "end" });
  });

  it("takes a line that was cut off for none", async () => {
    const stream = new PassThrough();
    const reader = new LineReader(stream, 100);

    stream.end('{"control":"confirm"}');

    expect(await reader.next()).toEqual({ kind: "end" });
  });

  it("refuses a line that is too long before its end has come, and all that follows", async () => {
    const stream = new PassThrough();
    const reader = new LineReader(stream, 10);

    stream.write("x".repeat(11));

    expect(await reader.next()).toEqual({ kind: "too-long" });
    stream.write("\nshort\n");
    expect(await reader.next()).toEqual({ kind: "end" });
  });

  it("accepts a line of exactly the limit", async () => {
    const stream = new PassThrough();
    const reader = new LineReader(stream, 10);

    stream.write(`${"x".repeat(10)}\n`);

    expect(await reader.next()).toEqual({ kind: "line", text: "x".repeat(10) });
  });

  it("names bytes that are not UTF-8", async () => {
    const stream = new PassThrough();
    const reader = new LineReader(stream, 10);

    stream.write(Buffer.from([0xc3, 0x28, 0x0a]));

    expect(await reader.next()).toEqual({ kind: "not-utf8" });
  });
});
