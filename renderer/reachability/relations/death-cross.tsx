import type { ReactNode } from "react";
import type { Point } from "../../../shared/diagram/scene/scene.ts";

/** Where a frame dies. */
export function DeathCross({ at }: { readonly at: Point }): ReactNode {
  return <path className="relation-cross" d={`M${at.x - 5} ${at.y - 5}l10 10m0-10l-10 10`} />;
}
