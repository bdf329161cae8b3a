import type { ReactNode } from "react";

export function MatrixPanel(): ReactNode {
  return null;
}
