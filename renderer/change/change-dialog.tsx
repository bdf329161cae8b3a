import type { ReactNode } from "react";

export function ChangeDialog(): ReactNode {
  return null;
}
