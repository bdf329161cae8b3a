import { useMemo, type KeyboardEvent, type PointerEvent } from "react";
import { useApp } from "../../store/app.ts";
import { beginConnecting } from "../connect/connecting.ts";
import { pressKey } from "../keyboard/press-key.ts";

interface PaneInput {
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Lines begin at handles, of which there are many: one listener serves them all. */
export function usePaneInput(): PaneInput {
  const app = useApp();
  return useMemo(
    () => ({
      onPointerDownCapture: (event) => {
        const { target } = event;
        if (event.button !== 0 || !(target instanceof Element)) {
          return;
        }
        const from = target
          .closest("[data-canvas-handle]")
          ?.closest(".react-flow__node")
          ?.getAttribute("data-id");
        if (from !== undefined && from !== null && app.view.getState().preview === null) {
          event.preventDefault();
          event.stopPropagation();
          beginConnecting(app, from, event.nativeEvent);
        }
      },
      onKeyDown: (event) => {
        pressKey(app, event);
      },
    }),
    [app],
  );
}
