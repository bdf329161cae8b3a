import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import type { Relation } from "../../reachability/relations/relation.ts";
import type { Topology, TopologyNode } from "../../topology/document.ts";
import { indexTopology, type TopologyIndex } from "../../topology/topology-index.ts";
import { around } from "../scene/boxes.ts";
import { laidOutScene, sceneOf } from "../scene/scene-of.ts";
import type { Box, Item, Scene } from "../scene/scene.ts";
import { cardGroup, childGroup, frameGroup } from "./card-group.ts";
import { textSizing } from "./card-sizing.ts";
import { contentOf, type Content } from "./contents.ts";
import type { Drawing, Group, Shape } from "./drawing.ts";
import { noteGroup, switchGroup } from "./lan-groups.ts";
import { legendEntries } from "./legend-entries.ts";
import { legendOf } from "./legend.ts";
import { FACES } from "./measures.ts";
import { MAX_LINES, relationGroups } from "./relation-groups.ts";
import { roomOfLines } from "./relation-lines.ts";
import { moved, textAt } from "./shapes.ts";
import { TagRoom } from "./tags.ts";
import { fitted, shownText } from "./text/measure.ts";
import { wireGroups, type Wiring } from "./wire-groups.ts";

/** What a picture shows; its theme comes later. */
export interface DrawingOptions {
  readonly legend: boolean;
  readonly addresses: boolean;
  /** Laid out as the macvlan picture, or where the document puts everything. */
  readonly positions: "laid-out" | "canvas";
  readonly language: Language;
}

const MARGIN = 24;
/** Room of the title, above the picture. */
const TITLE = 40;
const LEGEND_GAP = 24;

/** Draws a document with who reaches whom over its wiring; `relations` may be empty. */
export function draw(
  topology: Topology,
  relations: readonly Relation[],
  options: DrawingOptions,
): Drawing {
  const { scene, groups } = drawn(topology, relations, options);
  return composed(topology, scene, relations, options, groups);
}

/** Draws the wiring alone as the canvas has it, with nothing around it: as large as its scene. */
export function drawWiring(topology: Topology, language: Language): Drawing {
  const options = { legend: false, addresses: true, positions: "canvas", language } as const;
  const { scene, groups } = drawn(topology, [], options);
  const { x, y, width, height } = scene.bounds;
  return {
    width,
    height,
    title: shownText(topology.name),
    description: descriptionOf(topology, [], language),
    groups: groups.map((group) => movedGroup(group, { x: -x, y: -y })),
  };
}

/** What stands on a picture, where it stands on its scene; what lies above comes later. */
function drawn(
  topology: Topology,
  relations: readonly Relation[],
  options: DrawingOptions,
): { readonly scene: Scene; readonly groups: readonly Group[] } {
  const { language } = options;
  const { index, scene, contentFor } = staged(topology, relations, options);
  const items = new Map(scene.items.map((item) => [item.id, item]));
  const names = new Map(
    topology.nodes.map(({ id, name }) => [id as string, shownText(name ?? "")]),
  );
  const room = new TagRoom(scene.items, names);
  const wiring: Wiring = { index, scene, items, language };
  const wires = wireGroups(wiring, room);
  const reach = relationGroups(wiring, relations, room);
  const group = (item: Item): Group | null => itemGroup(wiring, item, contentFor);
  const frames = scene.items.filter(({ kind }) => kind === "host").map(group);
  const cards = scene.items.filter(({ kind }) => kind !== "host").map(group);
  const groups = [
    ...frames,
    ...wires.lines,
    ...cards,
    ...reach.lines,
    ...wires.words,
    ...reach.words,
  ];
  return { scene, groups: groups.filter((one) => one !== null) };
}

/**
 * Where everything of a picture lies before it is moved below its title; `relations` are those that
 * it is drawn with.
 */
export function sceneFor(
  topology: Topology,
  relations: readonly Relation[],
  options: DrawingOptions,
): Scene {
  return staged(topology, relations, options).scene;
}

interface Stage {
  readonly index: TopologyIndex;
  readonly scene: Scene;
  readonly contentFor: (node: TopologyNode) => Content;
}

function staged(
  topology: Topology,
  relations: readonly Relation[],
  options: DrawingOptions,
): Stage {
  const index = indexTopology(topology);
  const contents = new Map<TopologyNode, Content>();
  const contentFor = (node: TopologyNode): Content => {
    const content = contents.get(node) ?? contentOf({ index, ...options }, node);
    contents.set(node, content);
    return content;
  };
  const scene =
    options.positions === "canvas"
      ? sceneOf(topology)
      : laidOutScene(topology, {
          ...textSizing(index, contentFor, options.language),
          roomOfLines: roomOfLines(index, relations.slice(0, MAX_LINES)),
        });
  return { index, scene, contentFor };
}

function itemGroup(
  { index, language }: Wiring,
  item: Item,
  contentFor: (node: TopologyNode) => Content,
): Group | null {
  const node = index.nodes.get(item.node);
  if (!node) {
    return null;
  }
  if (item.kind === "host") {
    return frameGroup(item, node.name ?? "", language);
  }
  switch (node.kind) {
    case "macvlan":
    case "veth":
      return childGroup(item, contentFor(node), language);
    case "switch":
      return switchGroup(index, item, contentFor(node), language);
    case "note":
      return noteGroup(item, node, language);
    case "host":
    case "nic":
    case "bond":
    case "bridge":
    case "guest":
    case "station":
      return cardGroup(item, contentFor(node), language);
  }
}

/** Puts title, picture and legend below each other, with a margin around all. */
function composed(
  topology: Topology,
  scene: Scene,
  relations: readonly Relation[],
  { legend: hasLegend, language }: DrawingOptions,
  groups: readonly Group[],
): Drawing {
  const bounds = boundsOf(groups);
  const least = 240;
  const width = Math.max(bounds.width, least);
  const entries = hasLegend ? legendEntries(topology, scene, relations, language) : [];
  const legend = legendOf({ entries, remarks: remarksOn(relations, language) }, width, language);
  const whole = Math.max(width, legend?.width ?? 0);
  const x = MARGIN + Math.floor((whole - bounds.width) / 2) - bounds.x;
  const top = MARGIN + TITLE;
  const below = top + bounds.height + LEGEND_GAP;
  const title = shownText(topology.name);
  const shown = fitted(title, FACES.title, whole);
  return {
    width: Math.ceil(whole + 2 * MARGIN),
    height: Math.ceil((legend ? below + legend.height : top + bounds.height) + MARGIN),
    title,
    description: descriptionOf(topology, relations, language),
    groups: [
      {
        id: "title",
        role: "title",
        title: shown === title ? null : title,
        shapes: [textAt({ x: MARGIN, y: MARGIN + 16 }, shown, FACES.title, "text")],
      },
      ...groups.map((group) => movedGroup(group, { x, y: top - bounds.y })),
      ...(legend ? [movedGroup(legend.group, { x: MARGIN, y: below })] : []),
    ],
  };
}

/** What the picture leaves out, also where no legend is asked for: nothing is dropped in silence. */
function remarksOn({ length: all }: readonly Relation[], language: Language): readonly string[] {
  const count = all - MAX_LINES;
  return count > 0 ? [say(message("drawing.notDrawn", { count, all }), language)] : [];
}

function movedGroup(group: Group, by: { readonly x: number; readonly y: number }): Group {
  return { ...group, shapes: group.shapes.map((shape) => moved(shape, by)) };
}

function boundsOf(groups: readonly Group[]): Box {
  return around(groups.flatMap(({ shapes }) => shapes.flatMap(boxesOf)));
}

/** Boxes of which a shape does not stick out. */
function boxesOf(shape: Shape): readonly Box[] {
  switch (shape.kind) {
    case "rect":
      return [shape];
    case "text":
      return [];
    case "path":
      return shape.steps.flatMap((step) =>
        step.to === "close" ? [] : [{ x: step.x, y: step.y, width: 0, height: 0 }],
      );
  }
}

function descriptionOf(
  { nodes }: Topology,
  relations: readonly Relation[],
  language: Language,
): string {
  const count = (kind: TopologyNode["kind"]): number =>
    nodes.filter((node) => node.kind === kind).length;
  const blocked = relations.filter(({ state }) => state === "blocked").length;
  const counts = { hosts: count("host"), guests: count("guest"), children: count("macvlan") };
  return say(message("drawing.described", { ...counts, blocked }), language);
}
