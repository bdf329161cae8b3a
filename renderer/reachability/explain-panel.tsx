import type { ReactNode } from "react";

export function ExplainPanel(): ReactNode {
  return null;
}
