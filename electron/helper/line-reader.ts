/** A line of stdin, or why there is none. */
export type Line =
  | { readonly kind: "line"; readonly text: string }
  /** The other side has closed its end, or died. */
  | { readonly kind: "end" }
  | { readonly kind: "too-long" }
  | { readonly kind: "not-utf8" };

const NEW_LINE = 0x0a;

/**
 * Splits a byte stream into lines, each with a limit.
 *
 * The limit is the caller's, per line, and holds before anything is decoded. What follows the last
 * new line is no line: a request that was cut off is never taken for a whole one.
 */
export class LineReader {
  readonly #stream: NodeJS.ReadableStream;
  readonly #lines: Line[] = [];
  #limit: number;
  #parts: Buffer[] = [];
  #size = 0;
  #over = false;
  #waiting: ((line: Line) => void) | undefined;

  constructor(stream: NodeJS.ReadableStream, limit: number) {
    this.#stream = stream;
    this.#limit = limit;
    stream.on("data", (chunk: Buffer) => {
      this.#take(chunk);
    });
    const end = (): void => {
      this.#finish({ kind: "end" });
    };
    stream.on("end", end);
    stream.on("error", end);
    stream.on("close", end);
  }

  /** The next line; after the end always the end. */
  next(): Promise<Line> {
    const line = this.#lines.shift();
    if (line) {
      return Promise.resolve(line);
    }
    return new Promise((resolve) => {
      this.#waiting = resolve;
      if (this.#over) {
        this.#deliver({ kind: "end" });
      }
    });
  }

  /** Sets the limit of the lines that have not begun yet, in bytes. */
  limitTo(bytes: number): void {
    this.#limit = bytes;
  }

  #take(chunk: Buffer): void {
    let rest = chunk;
    while (!this.#over) {
      const at = rest.indexOf(NEW_LINE);
      const part = at < 0 ? rest : rest.subarray(0, at);
      this.#size += part.length;
      if (this.#size > this.#limit) {
        this.#finish({ kind: "too-long" });
        return;
      }
      this.#parts.push(part);
      if (at < 0) {
        return;
      }
      this.#deliver(decode(Buffer.concat(this.#parts)));
      this.#parts = [];
      this.#size = 0;
      rest = rest.subarray(at + 1);
    }
  }

  #finish(line: Line): void {
    if (!this.#over) {
      this.#over = true;
      this.#parts = [];
      this.#deliver(line);
      // Keep reading, into nothing: a writer that is blocked would never hear our answer.
      this.#stream.resume();
    }
  }

  #deliver(line: Line): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) {
      waiting(line);
    } else {
      this.#lines.push(line);
    }
  }
}

function decode(bytes: Buffer): Line {
  try {
    return { kind: "line", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { kind: "not-utf8" };
  }
}
