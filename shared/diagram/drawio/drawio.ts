import { toXml, type XmlElement } from "../../export/text/xml.ts";
import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import type { Relation } from "../../reachability/relations/relation.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import type { MacvlanMode } from "../../topology/nodes/macvlan.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { THEMES, type Theme, type ThemeName } from "../drawing/themes.ts";
import { relationCurve } from "../lines/relation-curve.ts";
import { sceneOf } from "../scene/scene-of.ts";
import type { Box, Item, Point, Scene, Size, Wire } from "../scene/scene.ts";
import { FRAME } from "../scene/sizes.ts";
import { slotPoint } from "../scene/slots.ts";
import { outlineOf, type OutlineItem, type OutlineLine } from "../text/outline.ts";
import { cell, connectorCell, layerCell, ROOT, vertexCell, type End } from "./cells.ts";
import { fontSize, labelOf, plainLabel, xmlText } from "./label.ts";
import { itemStyle, relationStyle, wireStyle } from "./style.ts";

/** Room around everything, in pixels. */
const MARGIN = 40;
const [WIRING, REACHABILITY] = ["1", "2"];

/** What can be asked of a draw.io file, as of other pictures. */
interface DrawioOptions {
  readonly theme?: ThemeName;
  readonly positions?: "laid-out" | "canvas";
  readonly addresses?: boolean;
  readonly language?: Language;
}

/** What cells are made from. */
interface Sheet {
  readonly scene: Scene;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly items: ReadonlyMap<string, OutlineItem>;
  readonly theme: Theme;
  /** What the scene's corner is moved by. */
  readonly shift: Point;
}

/**
 * Writes a diagram for draw.io (diagrams.net): shapes inside their hosts and guests, and lines that stay
 * at them, on two layers, of which the second says who reaches whom.
 *
 * mxGraph's XML, not compressed. Labels are HTML there: names are escaped for it, and all for XML.
 */
export function toDrawio(
  topology: Topology,
  relations: readonly Relation[],
  options: DrawioOptions = {},
): string {
  const drawn = options.positions === "canvas" ? topology : withoutPositions(topology);
  const scene = sceneOf(drawn);
  const { items, lines, title } = outlineOf(drawn, relations, options);
  const theme = THEMES[options.theme ?? "light"];
  const { x, y } = scene.bounds;
  const sheet: Sheet = {
    scene,
    boxes: new Map(scene.items.map(({ id, box }) => [id, box])),
    items: new Map(allOf(items).map((item) => [item.id, item])),
    theme,
    shift: { x: MARGIN - x, y: MARGIN - y },
  };
  const index = indexTopology(drawn);
  const modeOf = (id: NodeId): MacvlanMode | null => {
    const node = index.nodes.get(id);
    return node?.kind === "macvlan" ? node.mode : null;
  };
  const cells = [
    cell({ id: ROOT }, []),
    layerCell(WIRING, say(message("diagram.drawio.wiring"), options.language)),
    layerCell(REACHABILITY, say(message("diagram.drawio.reachability"), options.language)),
    ...scene.items.map((item) => itemCell(sheet, item, modeOf(item.node))),
    ...scene.wires.map((wire, at) => wireCell(sheet, wire, lines[at]?.label ?? "")),
    ...relationCells(sheet, lines),
  ];
  return toXml([], file(title, scene.bounds, theme, cells));
}

function withoutPositions(topology: Topology): Topology {
  const { positions, ...rest } = topology;
  return positions ? rest : topology;
}

function file(
  title: string,
  { width, height }: Size,
  { paper }: Theme,
  content: readonly XmlElement[],
): XmlElement {
  const page = {
    ...{ pageWidth: `${width + 2 * MARGIN}`, pageHeight: `${height + 2 * MARGIN}` },
    ...{ page: "1", pageScale: "1", math: "0", shadow: "0", background: paper },
    ...{
      grid: "1",
      gridSize: "4",
      guides: "1",
      tooltips: "1",
      connect: "1",
      arrows: "1",
      fold: "1",
    },
  };
  const root = { name: "root", content };
  const model = { name: "mxGraphModel", attributes: page, content: [root] };
  const sheet = {
    name: "diagram",
    attributes: { id: "macvlan", name: xmlText(title) },
    content: [model],
  };
  const attributes = { host: "Macvlan Designer", agent: "Macvlan Designer", compressed: "false" };
  return { name: "mxfile", attributes, content: [sheet] };
}

function allOf(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...allOf(item.inside)]);
}

/** Ids of our own cells, which no id of a document can be. */
function cellId(item: string): string {
  return `item:${item}`;
}

function itemCell(
  sheet: Sheet,
  { id, kind, box, inside }: Item,
  mode: MacvlanMode | null,
): XmlElement {
  const { lines = [], inside: held = [] } = sheet.items.get(id) ?? {};
  const parent = inside === null ? undefined : sheet.boxes.get(inside);
  const room = held.length > 0 ? { width: box.width, height: FRAME.header } : box;
  const size = fontSize(lines, room);
  const origin = parent ?? { x: -sheet.shift.x, y: -sheet.shift.y };
  return vertexCell({
    id: cellId(id),
    parent: inside === null || !parent ? WIRING : cellId(inside),
    label: kind === "note" ? plainLabel(lines) : labelOf(lines),
    style: itemStyle({ kind, mode, fontSize: size }, sheet.theme),
    box: { ...box, x: box.x - origin.x, y: box.y - origin.y },
  });
}

function wireCell(sheet: Sheet, wire: Wire, label: string): XmlElement {
  const { from, fromEdge, fromSlot, fromSlots, to, edge, slot, slots } = wire;
  return connectorCell({
    id: `wire:${wire.id}`,
    parent: WIRING,
    label: plainLabel([label]),
    style: wireStyle(wire.kind === "cable", sheet.theme),
    from: end(sheet, from, (box) => slotPoint(box, fromEdge, fromSlot, fromSlots)),
    to: end(sheet, to, (box) => slotPoint(box, edge, slot, slots)),
    via: [],
  });
}

/** Lines that hang below both ends or go down from one to the other; several of one end in lanes. */
function relationCells(sheet: Sheet, lines: readonly OutlineLine[]): readonly XmlElement[] {
  const lanes = new Map<string, number>();
  return lines.flatMap(({ from, to, label, kind }, at) => {
    const [one, other] = [sheet.boxes.get(from), sheet.boxes.get(to)];
    if (kind === "wire" || kind === "cable" || !one || !other) {
      return [];
    }
    const lane = lanes.get(from) ?? 0;
    lanes.set(from, lane + 1);
    const curve = relationCurve(one, other, Math.min(5, lane), true);
    const middle = { x: curve.middle.x + sheet.shift.x, y: curve.middle.y + sheet.shift.y };
    return [
      connectorCell({
        id: `relation:${at}`,
        parent: REACHABILITY,
        label: plainLabel([label]),
        style: relationStyle(kind, sheet.theme),
        from: end(sheet, from, () => curve.start),
        to: end(sheet, to, () => curve.end),
        via: [middle],
      }),
    ];
  });
}

function end(sheet: Sheet, item: string, pointOn: (box: Box) => Point): End {
  const box = sheet.boxes.get(item) ?? { x: 0, y: 0, width: 1, height: 1 };
  const { x, y } = pointOn(box);
  return { cell: cellId(item), at: { x: (x - box.x) / box.width, y: (y - box.y) / box.height } };
}
