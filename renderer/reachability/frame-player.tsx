import type { ReactNode } from "react";

export function FramePlayer(): ReactNode {
  return null;
}
