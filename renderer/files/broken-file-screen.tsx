import type { ReactNode } from "react";

export function BrokenFileScreen(): ReactNode {
  return null;
}
