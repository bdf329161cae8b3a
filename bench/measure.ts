import type { Topology } from "../shared/topology/document.ts";
import { parseTopology } from "../shared/topology/parse.ts";

/** A document that a bench has made. */
export function parsed(text: string): Topology {
  const result = parseTopology(text);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error[0]));
  }
  return result.value;
}

/** How long something takes. */
export function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
