/** The bytes of a text that has nothing beyond ASCII. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** Where a word stands in bytes, at or after a place; -1: nowhere. */
export function find(bytes: Uint8Array, word: Uint8Array, from = 0): number {
  const [first = 0] = word;
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !startsWith(bytes, word, at)) {
    at = bytes.indexOf(first, at + 1);
  }
  return at;
}

/** Whether a word stands at a place. */
export function startsWith(bytes: Uint8Array, word: Uint8Array, at = 0): boolean {
  return word.every((byte, index) => bytes[at + index] === byte);
}

/** All parts after each other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
