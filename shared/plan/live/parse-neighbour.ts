import { z } from "zod";
import type { LiveNeighbour } from "../live-state.ts";

/** One row of `ip -json neigh`, reduced to what is used. */
export const neighbourRowSchema = z.object({
  dst: z.string().optional(),
  dev: z.string().optional(),
  lladdr: z.string().optional(),
});

/** The neighbours with a known MAC; entries that were asked for and never answered have none. */
export function toNeighbours(
  rows: readonly z.infer<typeof neighbourRowSchema>[],
): readonly LiveNeighbour[] {
  return rows.flatMap(({ dst, dev, lladdr }) =>
    dst !== undefined && dev !== undefined && lladdr !== undefined
      ? [{ address: dst, dev, mac: lladdr.toLowerCase() }]
      : [],
  );
}
