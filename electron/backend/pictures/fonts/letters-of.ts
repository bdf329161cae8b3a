/**
 * Tells which letters a font has a glyph for.
 *
 * Reads the tables `cmap` of format 4 and 12 (OpenType 1.9, "cmap"); a font without one has none.
 */
export function lettersOf(font: Buffer): (codePoint: number) => boolean {
  const start = tableAt(font, "cmap");
  if (start === undefined) {
    return () => false;
  }
  const count = font.readUInt16BE(start + 2);
  const tests = Array.from({ length: count }, (_, at) => {
    const table = start + font.readUInt32BE(start + 8 + at * 8);
    return subtable(font, table);
  });
  return (codePoint) => tests.some((has) => has(codePoint));
}

function tableAt(font: Buffer, tag: string): number | undefined {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (font.toString("latin1", record, record + 4) === tag) {
      return font.readUInt32BE(record + 8);
    }
  }
  return undefined;
}

function subtable(font: Buffer, at: number): (codePoint: number) => boolean {
  switch (font.readUInt16BE(at)) {
    case 4:
      return (codePoint) => hasInSegments(font, at, codePoint);
    case 12:
      return (codePoint) => hasInGroups(font, at, codePoint);
    default:
      return () => false;
  }
}

/** Format 4: segments by their ends, each with a delta or an array of glyphs. */
function hasInSegments(font: Buffer, at: number, codePoint: number): boolean {
  const doubled = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    if (codePoint <= font.readUInt16BE(at + 14 + segment)) {
      const start = font.readUInt16BE(at + 16 + doubled + segment);
      const delta = font.readUInt16BE(at + 16 + 2 * doubled + segment);
      const place = at + 16 + 3 * doubled + segment;
      const offset = font.readUInt16BE(place);
      if (codePoint < start) {
        return false;
      }
      const glyph =
        offset === 0 ? codePoint : font.readUInt16BE(place + offset + 2 * (codePoint - start));
      return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0;
    }
  }
  return false;
}

/** Format 12: groups of letters that have glyphs. */
function hasInGroups(font: Buffer, at: number, codePoint: number): boolean {
  const count = font.readUInt32BE(at + 12);
  for (let group = 0; group < count; group += 1) {
    const place = at + 16 + group * 12;
    if (codePoint <= font.readUInt32BE(place + 4)) {
      return codePoint >= font.readUInt32BE(place);
    }
  }
  return false;
}
