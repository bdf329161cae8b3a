import type { App } from "../../store/app.ts";
import type { Point } from "../../../shared/diagram/scene/scene.ts";

/** The grid that everything is built on. */
export const GRID = 4;

/** A point on the grid, where people want that; whole pixels always. */
export function snapped(app: App, point: Point): Point {
  const step = app.settings.getState().snap ? GRID : 1;
  return { x: Math.round(point.x / step) * step, y: Math.round(point.y / step) * step };
}
