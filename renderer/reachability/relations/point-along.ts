import type { Point } from "../../../shared/diagram/scene/scene.ts";

const paths = new Map<string, SVGPathElement>();

/** Lines that are kept measured; more are forgotten at once. */
const MAX_KEPT = 500;

/** The point at a fraction of an SVG path's length. */
export function pointAlong(d: string, fraction: number): Point {
  const path = paths.get(d) ?? measured(d);
  const { x, y } = path.getPointAtLength(path.getTotalLength() * fraction);
  return { x, y };
}

function measured(d: string): SVGPathElement {
  if (paths.size >= MAX_KEPT) {
    paths.clear();
  }
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", d);
  paths.set(d, path);
  return path;
}
