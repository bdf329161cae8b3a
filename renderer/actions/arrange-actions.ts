import { message } from "../../shared/messages/message.ts";
import type { Position } from "../../shared/topology/document.ts";
import { boxesNow } from "../canvas/geometry/item-boxes.ts";
import type { App } from "../store/app.ts";
import { alignBoxes, type Alignment, type PlacedBox } from "./align-boxes.ts";
import type { Action } from "./action.ts";
import { editDocument } from "./edit-document.ts";
import { selectedNodes } from "./selected.ts";

/** The selected nodes as they stand on the canvas. */
function selectedBoxes(app: App): readonly PlacedBox[] {
  const boxes = boxesNow(app);
  return selectedNodes(app).flatMap((id) => {
    const box = boxes.get(id);
    return box ? [{ ...box, id }] : [];
  });
}

function align(app: App, alignment: Alignment): void {
  const positions: Record<string, Position> = {};
  for (const { id, x, y } of alignBoxes(selectedBoxes(app), alignment)) {
    positions[id] = { x: Math.round(x), y: Math.round(y) };
  }
  editDocument(app, { type: "node.move", positions });
}

const ALIGNMENTS: readonly Alignment[] = ["left", "centre", "right", "top", "middle", "bottom"];

/** Lining up what is selected. */
export const arrangeActions: readonly Action[] = ALIGNMENTS.map((alignment) => ({
  id: `edit.align.${alignment}`,
  group: "edit",
  label: () => message(`ui.actions.align.${alignment}`),
  isEnabled: (app) => selectedNodes(app).length > 1,
  run: (app) => {
    align(app, alignment);
  },
}));
