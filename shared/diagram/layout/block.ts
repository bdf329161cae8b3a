import type { NodeId } from "../../topology/brand.ts";
import type { Point, Size } from "../scene/scene.ts";
import { GRID } from "../scene/sizes.ts";

/** A piece of the picture that is moved as one: a node, or pieces put together. */
export interface Block extends Size {
  readonly id?: NodeId;
  readonly parts?: readonly Part[];
}

/** Where a block lies in the block around it. */
export interface Part extends Point {
  readonly block: Block;
}

/** How pieces are put beside each other and into rows. */
export interface Flow {
  readonly gap: number;
  readonly rowGap: number;
  /** Rows are not made shorter than this; above, a block becomes about 8 wide to 5 high. */
  readonly minWidth: number;
  readonly align: "top" | "middle" | "bottom";
}

const SHAPE = 1.6;

/** One row, from left to right. */
export function row(blocks: readonly Block[], gap: number, align: Flow["align"]): Block {
  const height = Math.max(0, ...blocks.map((block) => block.height));
  let x = 0;
  const parts = blocks.map((block) => {
    const part = { block, x, y: aligned(align, height - block.height) };
    x += block.width + gap;
    return part;
  });
  return { width: Math.max(0, x - gap), height, parts };
}

function aligned(align: Flow["align"], room: number): number {
  switch (align) {
    case "top":
      return 0;
    case "middle":
      return snapped(room / 2);
    case "bottom":
      return room;
  }
}

/** Blocks below each other, from the left. */
export function column(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const parts = blocks.map((block) => {
    const part = { block, x: 0, y };
    y += block.height + gap;
    return part;
  });
  return { width: widest(blocks), height: Math.max(0, y - gap), parts };
}

/** As many rows as it takes, filled in order, each about as full as the others. */
export function flow(blocks: readonly Block[], { gap, rowGap, minWidth, align }: Flow): Block {
  const total = blocks.reduce((sum, { width }) => sum + width + gap, -gap);
  const area = blocks.reduce((sum, one) => sum + (one.width + gap) * (one.height + rowGap), 0);
  const target = Math.max(minWidth, Math.sqrt(area * SHAPE));
  const fair = total / Math.max(1, Math.ceil(total / target)) + widest(blocks) / 2;
  const rows: Block[][] = [];
  let used = Infinity;
  for (const block of blocks) {
    if (used + block.width > Math.max(fair, target / 2)) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(block);
    used += block.width + gap;
  }
  return column(
    rows.map((each) => row(each, gap, align)),
    rowGap,
  );
}

/** Tells where every node of a block comes to lie when the block is put somewhere. */
export function placeAll(block: Block, at: Point, tell: (id: NodeId, at: Point) => void): void {
  if (block.id !== undefined) {
    tell(block.id, at);
  }
  block.parts?.forEach((part) => {
    placeAll(part.block, { x: at.x + part.x, y: at.y + part.y }, tell);
  });
}

/** The nearest place on the grid that is not right of it. */
export function snapped(length: number): number {
  return Math.floor(length / GRID) * GRID;
}

function widest(blocks: readonly Block[]): number {
  return blocks.reduce((most, { width }) => Math.max(most, width), 0);
}
