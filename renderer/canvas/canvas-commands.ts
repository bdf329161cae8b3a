import type { Box } from "../../shared/diagram/scene/scene.ts";
import type { App } from "../store/app.ts";
import { canvasOf } from "./canvas-store.ts";
import { boxesNow } from "./geometry/item-boxes.ts";
import type { Point } from "../../shared/diagram/scene/scene.ts";
import { pictureNow } from "./picture/use-picture.ts";
import { runCommand } from "./shown-topology.ts";

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 2.5;
/** Around the picture; more below, where the tools are. */
const FIT_PADDING = { top: "32px", right: "32px", bottom: "60px", left: "32px" } as const;

/** Around what is brought into the middle. */
const CENTRE_MARGIN = 40;
/** Below this zoom what was asked for would be found, but not read. */
const LEAST_READABLE = 0.5;

/** How long the view travels: none for people who do not want motion. */
function duration(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160;
}

/** Brings the whole picture into view; when it is there. */
export async function fit(app: App, travel = true): Promise<void> {
  const { flow } = canvasOf(app).getState();
  // Of nothing, React Flow would wait for the first node, and take the view away from where it was
  // dropped.
  await (pictureNow(app).items.size === 0
    ? flow?.setViewport({ x: 0, y: 0, zoom: 1 })
    : flow?.fitView({ padding: FIT_PADDING, maxZoom: 1, duration: travel ? duration() : 0 }));
}

export function zoomIn(app: App): void {
  void canvasOf(app).getState().flow?.zoomIn({ duration: duration() });
}

export function zoomOut(app: App): void {
  void canvasOf(app).getState().flow?.zoomOut({ duration: duration() });
}

/** Sets the zoom; 1 is 100 %. */
export function zoomTo(app: App, zoom: number): void {
  void canvasOf(app).getState().flow?.zoomTo(zoom, { duration: duration() });
}

/**
 * Brings items into the middle of the view: at the zoom that there is, unless they could not be read
 * then; smaller only where they are too far apart for it.
 */
export function centre(app: App, ids: readonly string[]): void {
  const { flow } = canvasOf(app).getState();
  const pane = document.querySelector(".canvas")?.getBoundingClientRect();
  const boxes = boxesNow(app);
  const bounds = around(ids.flatMap((id) => boxes.get(id) ?? []));
  if (!flow || !pane || !bounds) {
    return;
  }
  const { x, y, width, height } = bounds;
  const room = Math.min(
    (pane.width - 2 * CENTRE_MARGIN) / width,
    (pane.height - 2 * CENTRE_MARGIN) / height,
  );
  void flow.setCenter(x + width / 2, y + height / 2, {
    zoom: Math.min(Math.max(flow.getZoom(), LEAST_READABLE), room),
    duration: duration(),
    interpolate: "smooth",
  });
}

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) {
    return null;
  }
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Lets the layout place everything again, in one undoable step. */
export function tidy(app: App): void {
  const { topology } = app.document.getState();
  const placed = Object.keys(topology?.positions ?? {});
  if (placed.length > 0) {
    const positions = Object.fromEntries(placed.map((id) => [id, null]));
    runCommand(app, { type: "node.move", positions });
  }
  requestAnimationFrame(() => {
    void fit(app);
  });
}

/** Selects all that is drawn. */
export function selectAll(app: App): void {
  app.view.getState().select([...pictureNow(app).items.keys()]);
}

/** The middle of what is seen, on the canvas; null: there is no canvas. */
export function centreOfView(app: App): Point | null {
  const { flow } = canvasOf(app).getState();
  const pane = document.querySelector(".canvas")?.getBoundingClientRect();
  return flow && pane
    ? flow.screenToFlowPosition({
        x: pane.left + pane.width / 2,
        y: pane.top + pane.height / 2,
      })
    : null;
}
