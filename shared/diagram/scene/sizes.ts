import type { NodeId } from "../../topology/brand.ts";
import type { TopologyNode } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { Point, Size } from "./scene.ts";

/** How large nodes are drawn; of a host it is its stack. */
export interface Sizing {
  readonly sizeOf: (node: TopologyNode) => Size;
  /** Where a guest's child lies in its card, by its place among its siblings. */
  readonly placeInCard: (guest: NodeId, place: number) => Point;
  /** How much room lines need below the guests of a host, which always have some; absent: no more. */
  readonly roomOfLines?: (host: NodeId) => number;
}

/** Every length is a multiple of this many pixels. */
export const GRID = 4;

/** A macvlan child or a guest's veth, in its guest's card or by itself. */
export const CHILD: Size = { width: 148, height: 48 };

const DEVICE: Size = { width: 176, height: 56 };
const BRIDGE: Size = { width: 160, height: 56 };
const END: Size = { width: 136, height: 56 };

/** A guest's card around its children: its name above, they below each other. */
export const CARD = { header: 56, side: 8, bottom: 12, gap: 8 } as const;

/** Children that stand below each other in a card before it gets another column. */
const CARD_ROWS = 5;

/** The frame of a host around what runs on it: its name above, the same room at the other sides. */
export const FRAME = { header: 44, side: 20, minWidth: 240 } as const;

const SWITCH = { height: 56, port: 21, sides: 20, minWidth: 140, maxWidth: 440 } as const;
const NOTE = {
  letter: 7,
  line: 20,
  sides: 24,
  minWidth: 120,
  maxWidth: 280,
  maxLines: 20,
} as const;

/** How large a node is drawn; of a host it is its stack. */
export function sizeOf(index: TopologyIndex, node: TopologyNode): Size {
  switch (node.kind) {
    case "host":
    case "station":
      return END;
    case "nic":
    case "bond":
      return DEVICE;
    case "bridge":
      return BRIDGE;
    case "macvlan":
    case "veth":
      return CHILD;
    case "guest":
      return cardSize(index.interfacesOf(node.id).length, CHILD);
    case "switch":
      return switchSize(index.cablesOf(node.id).length);
    case "note":
      return noteSize(node.text);
  }
}

/** The sizes of the canvas, whatever a node says. */
export function canvasSizing(index: TopologyIndex): Sizing {
  return {
    sizeOf: (node) => sizeOf(index, node),
    placeInCard: (guest, place) => placeInCard(index.interfacesOf(guest).length, place, CHILD),
  };
}

/** Where a child of so many lies in a card. */
export function placeInCard(children: number, place: number, child: Size): Point {
  const { rows } = cardGrid(children);
  const [column, row] = [Math.floor(place / rows), place % rows];
  return {
    x: CARD.side + column * (child.width + CARD.gap),
    y: CARD.header + row * (child.height + CARD.gap),
  };
}

/** The size of a card with so many children, all as large as one. */
export function cardSize(children: number, child: Size): Size {
  const { columns, rows } = cardGrid(children);
  const width = 2 * CARD.side + columns * child.width + (columns - 1) * CARD.gap;
  const inside = rows * child.height + Math.max(rows - 1, 0) * CARD.gap;
  return { width, height: CARD.header + inside + (rows === 0 ? 4 : CARD.bottom) };
}

/** One column up to five children; more become a block about as high as wide. */
function cardGrid(children: number): { readonly columns: number; readonly rows: number } {
  const shape = CHILD.width / CHILD.height;
  const columns = children <= CARD_ROWS ? 1 : Math.max(2, Math.ceil(Math.sqrt(children / shape)));
  return { columns, rows: Math.ceil(children / columns) };
}

function switchSize(ports: number): Size {
  const wanted = SWITCH.sides + ports * SWITCH.port;
  const width = Math.min(Math.max(onGrid(wanted), SWITCH.minWidth), SWITCH.maxWidth);
  return { width, height: SWITCH.height };
}

/** Estimated from the letters, since nobody can measure them here; longer text is cut when drawn. */
function noteSize(text: string): Size {
  const lines = text.split("\n");
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const wanted = NOTE.sides + longest * NOTE.letter;
  const width = Math.min(Math.max(onGrid(wanted), NOTE.minWidth), NOTE.maxWidth);
  const letters = Math.floor((width - NOTE.sides) / NOTE.letter);
  const rows = lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / letters)), 0);
  return { width, height: NOTE.sides + Math.min(rows, NOTE.maxLines) * NOTE.line };
}

/** Rounds a length up to the grid. */
export function onGrid(length: number): number {
  return Math.ceil(length / GRID) * GRID;
}
