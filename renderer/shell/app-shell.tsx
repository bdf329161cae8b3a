import type { ReactNode } from "react";

export function AppShell(): ReactNode {
  return null;
}
