import type { XmlElement } from "../../export/text/xml.ts";
import type { Box, Point } from "../scene/scene.ts";
import { styleText } from "./style.ts";

type Style = Parameters<typeof styleText>[0];

/** The first cell, which holds the layers. */
export const ROOT = "0";

/** A layer, which people can switch off; in the first one draw.io puts what they add. */
export function layerCell(id: string, name: string): XmlElement {
  return cell({ id, value: name, parent: ROOT }, []);
}

interface Vertex {
  readonly id: string;
  readonly parent: string;
  readonly label: string;
  readonly style: Style;
  /** Relative to its parent. */
  readonly box: Box;
}

/** A shape. */
export function vertexCell({ id, parent, label, style, box }: Vertex): XmlElement {
  const { x, y, width, height } = box;
  const geometry = { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` };
  return cell({ id, value: label, style: styleText(style), vertex: "1", parent }, [
    { name: "mxGeometry", attributes: { ...geometry, as: "geometry" } },
  ]);
}

/** Where a line ends: at which shape, and where on its edges, from 0 to 1. */
export interface End {
  readonly cell: string;
  readonly at: Point;
}

interface Connector {
  readonly id: string;
  readonly parent: string;
  readonly label: string;
  readonly style: Style;
  readonly from: End;
  readonly to: End;
  /** Points that it passes. */
  readonly via: readonly Point[];
}

/** A line between two shapes, which stays at them when they are moved. */
export function connectorCell({ id, parent, label, style, from, to, via }: Connector): XmlElement {
  const ends = {
    ...{ exitX: round(from.at.x), exitY: round(from.at.y), exitPerimeter: 0 },
    ...{ entryX: round(to.at.x), entryY: round(to.at.y), entryPerimeter: 0 },
  };
  const attributes = { edge: "1", parent, source: from.cell, target: to.cell };
  const text = styleText({ ...style, ...ends });
  return cell({ id, value: label, style: text, ...attributes }, [
    {
      name: "mxGeometry",
      attributes: { relative: "1", as: "geometry" },
      content: via.length === 0 ? [] : [points(via)],
    },
  ]);
}

function points(via: readonly Point[]): XmlElement {
  return {
    name: "Array",
    attributes: { as: "points" },
    content: via.map(({ x, y }) => ({
      name: "mxPoint",
      attributes: { x: `${round(x)}`, y: `${round(y)}` },
    })),
  };
}

/** Numbers are the same on every machine, and short. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A cell of any kind. */
export function cell(
  attributes: Readonly<Record<string, string>>,
  content: readonly XmlElement[],
): XmlElement {
  return { name: "mxCell", attributes, content };
}
