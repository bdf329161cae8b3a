import type { ReactNode } from "react";

export function PlanPanel(): ReactNode {
  return null;
}
