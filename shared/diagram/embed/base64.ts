const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PAD = 0x3d;
/** So many bytes make a line of 76 characters, as mail has it (RFC 2045). */
const LINE = 57;

const VALUES = new Map(Array.from(SIGNS, (sign, value) => [sign.charCodeAt(0), value]));

/** Writes bytes in base64 (RFC 4648), in lines that an editor can show. */
export function toBase64(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE) {
    lines.push(lineOf(bytes.subarray(at, at + LINE)));
  }
  return lines.join("\n");
}

function lineOf(bytes: Uint8Array): string {
  let line = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | (two << 8) | three;
    const left = Math.min(3, bytes.length - at);
    for (let sign = 0; sign < 4; sign++) {
      line += sign <= left ? (SIGNS[(bits >> (18 - 6 * sign)) & 63] ?? "") : "=";
    }
  }
  return line;
}

/**
 * Reads base64 that stands in bytes, with white space anywhere between.
 *
 * @returns undefined where it is none
 */
export function fromBase64(signs: Uint8Array): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let [length, bits, count, pads] = [0, 0, 0, 0];
  for (const sign of signs) {
    const value = VALUES.get(sign);
    if (isSpace(sign)) {
      continue;
    }
    if (sign !== PAD && (value === undefined || pads > 0)) {
      return undefined;
    }
    pads += sign === PAD ? 1 : 0;
    bits = ((bits << 6) | (value ?? 0)) & 0xff_ffff;
    count += 1;
    if (count % 4 === 0) {
      bytes.set([bits >> 16, (bits >> 8) & 255, bits & 255], length);
      length += 3;
    }
  }
  return count % 4 === 0 && pads <= 2 ? bytes.subarray(0, length - pads) : undefined;
}

function isSpace(sign: number): boolean {
  return sign === 0x20 || (sign >= 0x09 && sign <= 0x0d);
}
