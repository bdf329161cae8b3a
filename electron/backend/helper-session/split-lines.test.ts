import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BadLine, splitLines } from "./split-lines.ts";

const MIB = 1024 * 1024;

async function* pieces(...chunks: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) {
    await Promise.resolve();
    yield Buffer.from(chunk);
  }
}

async function collect(source: AsyncIterable<Buffer>, maxBytes = 100): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(source, maxBytes)) {
    lines.push(line);
  }
  return lines;
}

describe("splitLines", () => {
  it("finds the same lines however the bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary" }).map((text) => text.replaceAll("\n", ""))),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        async (lines, sizes) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
          const chunks: Buffer[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            chunks.push(bytes.subarray(at, at + size));
            at += size;
          }

          const found = await collect(pieces(...chunks), MIB);

          // What cannot be encoded (half a surrogate pair) was lost on the way in.
          expect(found).toEqual(lines.map((line) => Buffer.from(line).toString()));
        },
      ),
      { seed: 20261122 },
    );
  });

  it("drops what has no end", async () => {
    expect(await collect(pieces("whole\nha", "lf"))).toEqual(["whole"]);
  });

  it("takes a line of 16 MiB", async () => {
    const chunk = Buffer.alloc(64 * 1024, "x");
    const chunks = Array.from({ length: 256 }, () => chunk);

    const [line] = await collect(pieces(...chunks, "\n"), 16 * MIB);

    expect(line).toHaveLength(16 * MIB);
  });

  it("does not wait for the end of a line that is too long", async () => {
    await expect(collect(pieces("x".repeat(60), "x".repeat(60)))).rejects.toThrow(BadLine);
  });

  it("measures a line that comes in one piece too", async () => {
    await expect(collect(pieces(`${"x".repeat(101)}\n`))).rejects.toThrow(BadLine);
  });

  it("refuses what is not UTF-8", async () => {
    await expect(collect(pieces(Buffer.from([0xc3, 0x28, 0x0a])))).rejects.toThrow(BadLine);
  });

  it("reads no further than it is asked to", async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        await Promise.resolve();
        read += 1;
        yield Buffer.from("line\n");
      }
    }
    const lines = splitLines(endless(), 100);

    await lines.next();
    await lines.next();

    expect(read).toBe(2);
  });
});
