/** One line of a difference: there before, there afterwards, or both. */
export interface DiffLine {
  readonly sign: "-" | "+" | " ";
  readonly line: string;
}

/**
 * The difference between two texts, line by line, with as many common lines as there can be.
 *
 * Null is no text at all. Takes time and room by the product of both lengths: for configuration, not
 * for logs.
 */
export function lineDiff(from: string | null, to: string | null): readonly DiffLine[] {
  const a = linesOf(from);
  const b = linesOf(to);
  const common = commonLengths(a, b);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const result: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, fresh] = [a[i], b[j]];
    if (old !== undefined && old === fresh) {
      result.push({ sign: " ", line: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      result.push({ sign: "-", line: old });
      i += 1;
    } else if (fresh !== undefined) {
      result.push({ sign: "+", line: fresh });
      j += 1;
    }
  }
  return result;
}

function linesOf(text: string | null): readonly string[] {
  return text === null ? [] : text.replace(/\n$/u, "").split("\n");
}

/** How many lines the rests from each place on have in common (longest common subsequence). */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, () => 0)];
  for (const old of [...a].reverse()) {
    const below = rows[0] ?? [];
    const row = Array.from({ length: b.length + 1 }, () => 0);
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = (below[j + 1] ?? 0) + 1;
      row[j] = old === b[j] ? same : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    rows.unshift(row);
  }
  return rows;
}
