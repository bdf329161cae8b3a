import { message } from "../../shared/messages/message.ts";
import { fit, tidy, zoomIn, zoomOut, zoomTo } from "../canvas/canvas-commands.ts";
import type { App } from "../store/app.ts";
import type { Action } from "./action.ts";

const hasDocument = (app: App): boolean => app.document.getState().topology !== null;

/** Where the canvas looks, and how it is laid out. */
export const canvasActions: readonly Action[] = [
  {
    id: "view.fit",
    group: "view",
    label: () => message("ui.canvas.fitLong"),
    shortcuts: ["F", "Shift+1"],
    isEnabled: hasDocument,
    run: (app: App): void => {
      void fit(app);
    },
  },
  {
    id: "view.zoomIn",
    group: "view",
    label: () => message("ui.canvas.zoomIn"),
    shortcuts: ["+", "Ctrl+="],
    isEnabled: hasDocument,
    run: zoomIn,
  },
  {
    id: "view.zoomOut",
    group: "view",
    label: () => message("ui.canvas.zoomOut"),
    shortcuts: ["-", "Ctrl+-"],
    isEnabled: hasDocument,
    run: zoomOut,
  },
  {
    id: "view.zoom100",
    group: "view",
    label: () => message("ui.canvas.zoom100"),
    shortcuts: ["Ctrl+0", "Shift+0"],
    isEnabled: hasDocument,
    run: (app: App): void => {
      zoomTo(app, 1);
    },
  },
  {
    id: "view.tidy",
    group: "view",
    label: () => message("ui.canvas.tidyLong"),
    shortcuts: ["L"],
    isEnabled: hasDocument,
    run: tidy,
  },
];
