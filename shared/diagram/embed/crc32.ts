const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = (value & 1) === 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

/** The checksum of a PNG's chunk (PNG, annex D). */
export function crc32(bytes: Uint8Array): number {
  let value = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
