import { TextDecoder } from "node:util";

const NEW_LINE = 0x0a;

/** A line is longer than agreed, or not UTF-8: whoever writes it is not who we think. */
export class BadLine extends Error {}

/**
 * Cuts a stream of bytes into lines of text, without their new lines.
 *
 * Pulls only as fast as it is read from, so a slow reader slows the writer down. Pieces are joined
 * once per line: a line of 16 MiB comes in 256 pieces. What follows the last new line is dropped:
 * its writer died in the middle of it.
 *
 * @throws {BadLine}
 */
export async function* splitLines(
  source: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, start)) {
      yield decode(decoder, checked([...pieces, chunk.subarray(start, end)], maxBytes));
      pieces = [];
      bytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      const rest = chunk.subarray(start);
      pieces.push(rest);
      bytes += rest.length;
      if (bytes > maxBytes) {
        throw new BadLine(`a line of more than ${maxBytes} bytes`);
      }
    }
  }
}

function checked(pieces: readonly Buffer[], maxBytes: number): Buffer {
  const line = Buffer.concat(pieces);
  if (line.length > maxBytes) {
    throw new BadLine(`a line of ${line.length} bytes`);
  }
  return line;
}

function decode(decoder: TextDecoder, line: Buffer): string {
  try {
    return decoder.decode(line);
  } catch {
    throw new BadLine("a line that is not UTF-8");
  }
}
