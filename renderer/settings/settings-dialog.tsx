import type { ReactNode } from "react";

export function SettingsDialog(): ReactNode {
  return null;
}
