import type { Box } from "../../../shared/diagram/scene/scene.ts";

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** How much worse a step to the side is than one ahead. */
const SIDEWAYS = 2;

/** The item that lies next in a direction: the closest one, and rather ahead than to the side. */
export function neighbour(
  from: string,
  boxes: ReadonlyMap<string, Box>,
  direction: Direction,
): string | undefined {
  const start = boxes.get(from);
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const [id, box] of boxes) {
    const cost = start && id !== from ? costOf(start, box, direction) : Infinity;
    if (cost < (best?.cost ?? Infinity)) {
      best = { id, cost };
    }
  }
  return best?.id;
}

function costOf(from: Box, to: Box, direction: Direction): number {
  const x = to.x + to.width / 2 - from.x - from.width / 2;
  const y = to.y + to.height / 2 - from.y - from.height / 2;
  const isAcross = direction === "ArrowLeft" || direction === "ArrowRight";
  const ahead =
    (isAcross ? x : y) * (direction === "ArrowLeft" || direction === "ArrowUp" ? -1 : 1);
  const aside = Math.abs(isAcross ? y : x);
  return ahead > 1 ? ahead + SIDEWAYS * aside : Infinity;
}
