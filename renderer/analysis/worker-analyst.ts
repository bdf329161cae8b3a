import type { Analyst } from "./analysis.ts";

export function workerAnalyst(): Analyst {
  const never = (): never => {
    throw new RangeError("filled by its owner");
  };
  return { analyse: never, explain: never, broadcast: never };
}
