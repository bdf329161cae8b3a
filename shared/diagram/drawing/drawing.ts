import type { LineStep } from "../lines/path-data.ts";
import type { Point, Size } from "../scene/scene.ts";

/** Colours by what they mean; a theme gives each of them a value (drawing/themes.ts). */
export type Ink =
  | "paper"
  | "panel"
  | "card"
  | "line"
  | "text"
  | "dim"
  | "accent"
  | "good"
  | "warn"
  | "bad"
  | "good-soft"
  | "warn-soft"
  | "bad-soft"
  | "private"
  | "vepa"
  | "bridge"
  | "passthru"
  | "source";

/** How a closed shape or a line looks; lengths in pixels. */
export interface Look {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps in turns. */
  readonly dash?: readonly number[];
}

/** A rectangle with round corners. */
export interface RectShape extends Look, Point, Size {
  readonly kind: "rect";
  readonly radius: number;
}

/** A step of a path. */
export type PathStep = LineStep | { readonly to: "close" };

/** A line, an arrow's head, a glyph; its ends and joins are round. */
export interface PathShape extends Look {
  readonly kind: "path";
  readonly steps: readonly PathStep[];
}

/** One line of text in Arimo, whose widths are those of Arial and Liberation Sans; at its baseline. */
export interface TextShape extends Point {
  readonly kind: "text";
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle" | "end";
  readonly ink: Ink;
  /** As measured with the font's own metrics. */
  readonly width: number;
}

export type Shape = RectShape | PathShape | TextShape;

/** What belongs together: a node, a wire, a relation, the legend. */
export interface Group {
  /** What it shows, so that other tools and tests find it: a node's id, a wire's, a relation's. */
  readonly id: string;
  readonly role: "title" | "item" | "wire" | "relation" | "legend" | "frame";
  /** Said by screen readers and shown when pointed at. */
  readonly title: string | null;
  readonly shapes: readonly Shape[];
}

/** A picture as shapes from back to front, before it becomes SVG, PDF or anything else. */
export interface Drawing extends Size {
  readonly title: string;
  /** What it shows in a sentence or two, for those who cannot see it. */
  readonly description: string;
  readonly groups: readonly Group[];
}
