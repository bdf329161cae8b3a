import type { ReactNode } from "react";

export function HostStatus(): ReactNode {
  return null;
}
