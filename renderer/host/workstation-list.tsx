import type { ReactNode } from "react";

export function WorkstationList(): ReactNode {
  return null;
}
