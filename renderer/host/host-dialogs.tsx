import type { ReactNode } from "react";

export function HostDialogs(): ReactNode {
  return null;
}
