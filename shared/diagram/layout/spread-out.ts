/** Something that should stand at a place and takes a width. */
export interface Wish {
  /** Where its left end should be. */
  readonly left: number;
  readonly width: number;
}

/**
 * Puts things in a row as near to where they should be as they fit beside each other.
 *
 * They keep their order; of all ways it is the one with the smallest sum of squared distances (pool
 * adjacent violators). Answers the left ends.
 */
export function spreadOut(wishes: readonly Wish[], gap: number): readonly number[] {
  let before = 0;
  const pools: { sum: number; count: number }[] = [];
  const offsets = wishes.map(({ left, width }) => {
    const offset = before;
    before += width + gap;
    pools.push({ sum: left - offset, count: 1 });
    settle(pools);
    return offset;
  });
  const levels = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  return offsets.map((offset, at) => offset + (levels[at] ?? 0));
}

/** Joins pools until each stands right of the one before. */
function settle(pools: { sum: number; count: number }[]): void {
  for (;;) {
    const [one, other] = pools.slice(-2);
    if (!one || !other || one.sum / one.count <= other.sum / other.count) {
      return;
    }
    pools.pop();
    one.sum += other.sum;
    one.count += other.count;
  }
}
