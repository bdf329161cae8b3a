import type { GuestType } from "../../topology/nodes/guest.ts";
import type { ItemKind } from "../scene/scene.ts";
import { circle, roundRect } from "./strokes.ts";

/** What has a sign of its own in the palette, on the canvas and in pictures. */
export type NodeGlyphName = Exclude<ItemKind, "stack" | "guest"> | GuestType;

/** A sign in strokes: path data in a square of 16, and its dashes. */
export interface NodeGlyph {
  readonly d: string;
  readonly dash?: readonly number[];
}

export const NODE_GLYPHS: Readonly<Record<NodeGlyphName, NodeGlyph>> = {
  host: { d: `${roundRect(1.8, 3, 12.4, 8, 1.5)}M.8 13.3h14.4` },
  nic: { d: `${roundRect(2, 3, 12, 10, 1.5)}M5 13V9.5h6V13M7 9.5V8h2v1.5` },
  bond: {
    d: `${circle(8, 3.6, 2)}${roundRect(1.5, 9.5, 5, 4, 1)}${roundRect(9.5, 9.5, 5, 4, 1)}M8 5.6V7.5M4 9.5v-2h8v2`,
  },
  macvlan: { d: `${circle(4, 8, 2.2)}${circle(12, 8, 2.2)}M6.2 8h3.6` },
  vm: { d: `${roundRect(2, 2.5, 12, 8.5, 1.5)}M6 13.5h4M8 11v2.5` },
  container: { d: "M8 2l5.5 3v6L8 14l-5.5-3V5zM2.5 5L8 8l5.5-3M8 8v6" },
  namespace: { d: roundRect(2.3, 2.3, 11.4, 11.4, 2.5), dash: [2.4, 1.6] },
  bridge: { d: "M2 11c0-4 3-6 6-6c3 0 6 2 6 6M2 12.5h12M5 12.3V8M11 12.3V8" },
  switch: { d: `${roundRect(1.8, 4.5, 12.4, 7, 1.5)}M4.5 8h.01M7 8h.01M9.5 8h2` },
  station: { d: `${roundRect(3.5, 2, 9, 12, 1.5)}M6 5h4M6 7.5h4` },
  note: { d: "M3 2.5h10v7.5l-3.5 3.5h-6.5zM13 10h-3.5v3.5M5.5 5.5h5M5.5 8h3" },
  veth: { d: `${roundRect(1.5, 5.5, 4, 5, 1)}${roundRect(10.5, 5.5, 4, 5, 1)}M5.5 8h5` },
};
