import type { ReactNode } from "react";

export function FileDialogs(): ReactNode {
  return null;
}
