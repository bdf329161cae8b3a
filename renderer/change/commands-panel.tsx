import type { ReactNode } from "react";

export function CommandsPanel(): ReactNode {
  return null;
}
