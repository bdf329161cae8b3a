import type { Sizing } from "../scene/sizes.ts";
import { flow, row, snapped, type Block, type Flow, type Part } from "./block.ts";
import type { LanNode, LanTree } from "./lan-trees.ts";

/** Up to this many stations stand at the sides of a switch that is alone, more below it. */
const AT_SIDES = 2;
const SIDE_GAP = 112;
const BELOW = 64;
const STATIONS: Flow = { gap: 20, rowGap: 28, minWidth: 1248, align: "top" };
const SWITCHES: Flow = { gap: 60, rowGap: 64, minWidth: 2400, align: "top" };

/** A tree of switches and stations; its NICs should be above its axis. */
export interface LanBlock {
  readonly block: Block;
  /** The middle of its root, from the block's left. */
  readonly axis: number;
}

/** Lays out a switch with its stations and the switches below it. */
export function lanBlock(sizing: Sizing, tree: LanTree): LanBlock {
  return under(sizing, tree, tree.root);
}

function under(sizing: Sizing, tree: LanTree, node: LanNode): LanBlock {
  const next = tree.below(node.id);
  const stations = next.filter((one) => tree.below(one.id).length === 0 && one.kind === "station");
  const others = next.filter((one) => !(one.kind === "station" && tree.below(one.id).length === 0));
  const isFlanked = tree.alone && stations.length <= AT_SIDES;
  const top = isFlanked ? flanked(sizing, node, stations) : alone(single(sizing, node));
  const below = [
    ...(isFlanked || stations.length === 0
      ? []
      : [
          flow(
            stations.map((one) => single(sizing, one)),
            STATIONS,
          ),
        ]),
    ...(others.length > 0
      ? [
          flow(
            others.map((one) => under(sizing, tree, one).block),
            SWITCHES,
          ),
        ]
      : []),
  ];
  return below.length === 0 ? top : above(top, row(below, SWITCHES.gap, "top"));
}

function single(sizing: Sizing, node: LanNode): Block {
  return { ...sizing.sizeOf(node), id: node.id };
}

function alone(block: Block): LanBlock {
  return { block, axis: block.width / 2 };
}

/** Stations left and right of their switch. */
function flanked(sizing: Sizing, node: LanNode, stations: readonly LanNode[]): LanBlock {
  const centre = single(sizing, node);
  const [left, right] = stations.map((one) => single(sizing, one));
  const blocks = [left, centre, right].filter((block) => block !== undefined);
  const axis = (left ? left.width + SIDE_GAP : 0) + centre.width / 2;
  return { block: row(blocks, SIDE_GAP, "middle"), axis };
}

/** A root over what hangs on it, axis over middle. */
function above(top: LanBlock, below: Block): LanBlock {
  const axis = Math.max(top.axis, below.width / 2);
  const [x, belowX] = [snapped(axis - top.axis), snapped(axis - below.width / 2)];
  const y = top.block.height + BELOW;
  const parts: readonly Part[] = [
    { block: top.block, x, y: 0 },
    { block: below, x: belowX, y },
  ];
  const width = Math.max(x + top.block.width, belowX + below.width);
  return { block: { width, height: y + below.height, parts }, axis: x + top.axis };
}
