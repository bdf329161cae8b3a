import { createContext, useContext } from "react";

/** Below this zoom nothing can be read, so nodes are drawn simpler. */
export const FAR_ZOOM = 0.35;

/** Below this one even the large names of far nodes are specks, and a thousand of them cost frames. */
export const WORDLESS_ZOOM = 0.18;

/** Whether the canvas is seen from so far; changes when the zoom crosses the line, not with each step. */
export const FarContext = createContext(false);

export function useFar(): boolean {
  return useContext(FarContext);
}
