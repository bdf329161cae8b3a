import type { NodeOf, TopologyNode } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { FRAME, onGrid, type Sizing } from "../scene/sizes.ts";
import { flow, row, snapped, type Block, type Flow } from "./block.ts";
import { hostTree, type HostTree } from "./host-tree.ts";

const GAP = 20;
/** Every device has this height; one that is lower gets room. */
const STOREY = 56;
/** From guests down to what they hang on, at least: room for wires, and for a relation above them. */
const WIRES = 100;
/** From one device down to the one below it. */
const STACKED = 56;
/** A child by itself stands as high as one in a card beside it. */
const CARD_BOTTOM = 12;
/** The stack stands at the middle of a card. */
const CARD_MIDDLE = 28;

/** Guests of one NIC: eight in a row, then more rows. */
const GUESTS: Flow = { gap: GAP, rowGap: 28, minWidth: 1480, align: "bottom" };
const SPARE: Flow = { gap: GAP, rowGap: GAP, minWidth: 1200, align: "top" };
const TOWERS: Flow = { gap: 28, rowGap: 72, minWidth: 3200, align: "bottom" };

interface Builder {
  readonly sizing: Sizing;
  readonly tree: HostTree;
  /** From guests down to what they hang on. */
  readonly wires: number;
}

/** Lays out all that runs on a host, with the room that its frame takes. */
export function hostBlock(
  { index, sizing }: { readonly index: TopologyIndex; readonly sizing: Sizing },
  host: NodeOf<"host">,
  nodes: readonly TopologyNode[],
): Block {
  const wires = Math.max(WIRES, onGrid(sizing.roomOfLines?.(host.id) ?? 0));
  const builder: Builder = { sizing, tree: hostTree(index, nodes), wires };
  const { roots, above } = builder.tree;
  const towers = roots.filter(({ id }) => above(id).length > 0);
  const bare = roots.filter(({ id }) => above(id).length === 0);
  const idle = bare.filter(({ kind }) => kind === "guest" || kind === "macvlan");
  const rest = bare.filter((node) => !idle.includes(node));
  // A device that nothing hangs on yet keeps the room above it free, for what will be hung there.
  const door = towers.length > 0 ? rest.find(isAddressed) : undefined;
  const spare = rest.filter((node) => node !== door);
  const grounded = [...towers, ...rest];
  const storeys = grounded.reduce((most, node) => Math.max(most, storeysOf(builder.tree, node)), 0);
  const blocks = [
    ...towers.map((node) => tower(builder, node, storeys)),
    ...(idle.length > 0 ? [raised(leaves(builder, idle), ground(builder, storeys))] : []),
    ...(spare.length > 0
      ? [
          flow(
            spare.map((node) => footed(builder, node)),
            SPARE,
          ),
        ]
      : []),
  ];
  const hasGuests = nodes.some(({ kind }) => kind === "guest");
  const raise = ground(builder, storeys) + (hasGuests ? CARD_MIDDLE : 0);
  const stack = stackBlock(builder, host, door, raise);
  const inside = row([stack, ...(blocks.length > 0 ? [flow(blocks, TOWERS)] : [])], 24, "bottom");
  return framed(inside);
}

/** The stack, so high above the ground, with a device of its own below it. */
function stackBlock(
  builder: Builder,
  host: NodeOf<"host">,
  door: TopologyNode | undefined,
  raise: number,
): Block {
  const stack = single(builder, host);
  if (!door) {
    return raised(stack, raise);
  }
  const device = footed(builder, door);
  const width = Math.max(stack.width, device.width);
  const height = stack.height + raise;
  return {
    width,
    height,
    parts: [
      { block: stack, x: snapped((width - stack.width) / 2), y: 0 },
      { block: device, x: snapped((width - device.width) / 2), y: height - device.height },
    ],
  };
}

function isAddressed(node: TopologyNode): boolean {
  return (
    (node.kind === "nic" || node.kind === "bond" || node.kind === "bridge") &&
    (node.dhcp === true || (node.addresses ?? []).length > 0)
  );
}

/** How high guests stand above the lowest device, with so many devices on top of each other. */
function ground({ wires }: Builder, storeys: number): number {
  return storeys === 0 ? 0 : storeys * STOREY + (storeys - 1) * STACKED + wires;
}

function storeysOf(tree: HostTree, node: TopologyNode): number {
  const upper = tree.above(node.id).filter((one) => !isLeaf(tree, one));
  const own = tree.below(node.id).length > 0 ? 2 : 1;
  return own + Math.max(0, ...upper.map((one) => storeysOf(tree, one)));
}

/** A device with all that stands on it, it under their middle. */
function tower(builder: Builder, node: TopologyNode, storeys: number): Block {
  const { tree } = builder;
  const standing = tree.above(node.id);
  const hanging = standing.filter((one) => isLeaf(tree, one));
  const upper = standing.filter((one) => !isLeaf(tree, one));
  const device = footed(builder, node);
  const own = tree.below(node.id).length > 0 ? 2 : 1;
  const height = ground(builder, storeys - own);
  const content = row(
    [
      ...(hanging.length > 0 ? [raised(leaves(builder, hanging), height)] : []),
      ...upper.map((one) => tower(builder, one, storeys - own)),
    ],
    GAP,
    "bottom",
  );
  const width = Math.max(content.width, device.width);
  const top = content.height + (storeys > own ? STACKED : builder.wires);
  return {
    width,
    height: top + device.height,
    parts: [
      { block: content, x: snapped((width - content.width) / 2), y: 0 },
      { block: device, x: snapped((width - device.width) / 2), y: top },
    ],
  };
}

/** A device with what it stands on: a bond above its ports. */
function footed(builder: Builder, node: TopologyNode): Block {
  const device = single(builder, node);
  const feet = builder.tree.below(node.id);
  if (feet.length === 0) {
    return device;
  }
  const ports = row(
    feet.map((one) => single(builder, one)),
    GAP,
    "bottom",
  );
  const width = Math.max(device.width, ports.width);
  const top = device.height + STACKED;
  return {
    width,
    height: top + ports.height,
    parts: [
      { block: device, x: snapped((width - device.width) / 2), y: 0 },
      { block: ports, x: snapped((width - ports.width) / 2), y: top },
    ],
  };
}

/** Guests and children in nobody's hands; anything else can carry something. */
function isLeaf(tree: HostTree, { id, kind }: TopologyNode): boolean {
  return kind === "guest" || (kind === "macvlan" && tree.above(id).length === 0);
}

/** Children in nobody's hands first, since they are near the stack, to which they belong. */
function leaves(builder: Builder, nodes: readonly TopologyNode[]): Block {
  const guests = nodes.filter(({ kind }) => kind === "guest");
  const shims = nodes.filter(({ kind }) => kind !== "guest");
  const lift = guests.length > 0 ? CARD_BOTTOM : 0;
  return flow(
    [
      ...shims.map((node) => raised(single(builder, node), lift)),
      ...guests.map((node) => single(builder, node)),
    ],
    GUESTS,
  );
}

function single({ sizing }: Builder, node: TopologyNode): Block {
  return { ...sizing.sizeOf(node), id: node.id };
}

/** Puts room below a block. */
function raised(block: Block, by: number): Block {
  return { width: block.width, height: block.height + by, parts: [{ block, x: 0, y: 0 }] };
}

function framed(block: Block): Block {
  const width = Math.max(block.width + 2 * FRAME.side, FRAME.minWidth);
  const height = block.height + FRAME.header + FRAME.side;
  return { width, height, parts: [{ block, x: FRAME.side, y: FRAME.header }] };
}
