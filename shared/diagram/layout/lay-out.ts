import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { indexTopology, type TopologyIndex } from "../../topology/topology-index.ts";
import type { Point } from "../scene/scene.ts";
import type { Sizing } from "../scene/sizes.ts";
import { flow, placeAll, snapped, type Block, type Flow, type Part } from "./block.ts";
import { hostBlock } from "./host-block.ts";
import { placedOn } from "./host-tree.ts";
import { islandsOf, type Island } from "./islands.ts";
import { lanBlock } from "./lan-block.ts";
import { spreadOut } from "./spread-out.ts";

const HOSTS: Flow = { gap: 60, rowGap: 60, minWidth: 3600, align: "bottom" };
const LANS: Flow = { gap: 60, rowGap: 60, minWidth: 2400, align: "top" };
const ISLANDS: Flow = { gap: 100, rowGap: 100, minWidth: 3200, align: "top" };
/** From a host's frame down to the switches. */
const CABLES = 40;

/**
 * Lays a document out as the macvlan picture, whatever positions it has.
 *
 * Guests above, NICs under their children's middle, switches and stations below; hosts side by side
 * over the switches that they share. Answers the upper left corner of every node that has a place of
 * its own; a host's is that of its stack.
 */
export function layOut(topology: Topology, sizing: Sizing): ReadonlyMap<NodeId, Point> {
  const index = indexTopology(topology);
  const residents = placedOn(index);
  const blocks = islandsOf(index).map((island) =>
    islandBlock({ index, sizing }, island, residents),
  );
  const notes = topology.nodes
    .filter(({ kind }) => kind === "note")
    .map((note) => ({ ...sizing.sizeOf(note), id: note.id }));
  const places = new Map<NodeId, Point>();
  placeAll(flow([...blocks, ...notes], ISLANDS), { x: 0, y: 0 }, (id, at) => {
    places.set(id, at);
  });
  return places;
}

type Residents = ReturnType<typeof placedOn>;

/** What is laid out, and how large. */
interface Sized {
  readonly index: TopologyIndex;
  readonly sizing: Sizing;
}

function islandBlock(sized: Sized, { hosts, lans }: Island, residents: Residents): Block {
  const { index, sizing } = sized;
  const homes = flow(
    hosts.map((host) => hostBlock(sized, host, residents.get(host.id) ?? [])),
    HOSTS,
  );
  if (lans.length === 0) {
    return homes;
  }
  const nics = new Map<NodeId, number>();
  placeAll(homes, { x: 0, y: 0 }, (id, { x }) => {
    const node = index.nodes.get(id);
    nics.set(id, x + (node ? sizing.sizeOf(node).width / 2 : 0));
  });
  const ground = lanRow(
    lans.map((lan) => ({
      ...lanBlock(sizing, lan),
      wanted: mean(lan.nics.map((id) => nics.get(id) ?? 0)),
    })),
    homes.width,
  );
  return stacked(homes, ground);
}

interface WantedLan {
  readonly block: Block;
  readonly axis: number;
  readonly wanted: number;
}

/** A part that may begin left of the block's own left end. */
function lanRow(lans: readonly WantedLan[], width: number): Part {
  const inOrder = [...lans].sort((a, b) => a.wanted - b.wanted);
  const total = inOrder.reduce((sum, { block }) => sum + block.width + LANS.gap, -LANS.gap);
  if (total > 2 * Math.max(width, LANS.minWidth)) {
    return {
      block: flow(
        inOrder.map(({ block }) => block),
        LANS,
      ),
      x: 0,
      y: 0,
    };
  }
  const lefts = spreadOut(
    inOrder.map(({ block, axis, wanted }) => ({ left: wanted - axis, width: block.width })),
    LANS.gap,
  );
  const first = snapped(lefts[0] ?? 0);
  const parts = inOrder.map(({ block }, at) => ({
    block,
    x: snapped(lefts[at] ?? 0) - first,
    y: 0,
  }));
  const right = parts.reduce((most, part) => Math.max(most, part.x + part.block.width), 0);
  const height = parts.reduce((most, part) => Math.max(most, part.block.height), 0);
  return { block: { width: right, height, parts }, x: first, y: 0 };
}

/** Hosts over their LANs; whichever reaches further left begins the block. */
function stacked(homes: Block, ground: Part): Block {
  const shift = Math.max(0, -ground.x);
  const y = homes.height === 0 ? 0 : homes.height + CABLES;
  const x = ground.x + shift;
  const parts = [
    { block: homes, x: shift, y: 0 },
    { block: ground.block, x, y },
  ];
  const width = Math.max(shift + homes.width, x + ground.block.width);
  return { width, height: y + ground.block.height, parts };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
