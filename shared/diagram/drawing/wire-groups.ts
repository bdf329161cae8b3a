import { message, type Message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Cable } from "../../topology/cable.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { outwards, pointsOn } from "../lines/path-data.ts";
import { wirePath } from "../lines/wire-path.ts";
import type { Item, Point, Scene, Wire } from "../scene/scene.ts";
import type { Group, Ink, Look } from "./drawing.ts";
import { FACES } from "./measures.ts";
import { lineOf, rectAt, textAt } from "./shapes.ts";
import type { TagRoom } from "./tags.ts";
import { shownText, textWidth } from "./text/measure.ts";

/** Words stand on their line, or else so many pixels aside of it: further away they are another's. */
const ASIDE = [0, 8, 16, 24] as const;
const LABEL = { height: 18, side: 5 } as const;

/** What is needed to draw wires. */
export interface Wiring {
  readonly index: TopologyIndex;
  readonly scene: Scene;
  readonly items: ReadonlyMap<string, Item>;
  readonly language: Language;
}

/**
 * Every wire as a line, and the words on them, which are drawn over all lines.
 *
 * Where there is no room for words beside their line they are in its title.
 */
export function wireGroups(
  wiring: Wiring,
  room: TagRoom,
): { readonly lines: readonly Group[]; readonly words: readonly Group[] } {
  const lines: Group[] = [];
  const words: Group[] = [];
  for (const wire of wiring.scene.wires) {
    const [from, to] = [wiring.items.get(wire.from), wiring.items.get(wire.to)];
    if (!from || !to) {
      continue;
    }
    const cable = cableOf(wiring.index, wire);
    const { steps } = wirePath(from.box, to.box, wire);
    const text = wordsOf(wiring, cable);
    const size = { width: textWidth(text, FACES.small) + 2 * LABEL.side, height: LABEL.height };
    const box = text === "" ? undefined : room.free(size, alongside(outwards(pointsOn(steps))));
    const title = [wireTitle(wiring, wire, from, to), ...(text === "" || box ? [] : [text])].join(
      " · ",
    );
    lines.push({ id: wire.id, role: "wire", title, shapes: [lineOf(steps, lookOf(wire, cable))] });
    if (box) {
      room.take(box);
      const ground: Ink = from.inside !== null && to.inside !== null ? "panel" : "paper";
      const ink: Ink = cable?.reflectiveRelay === true ? "vepa" : "dim";
      const at = { x: box.x + box.width / 2, y: box.y + 13 };
      words.push({
        id: `${wire.id}:words`,
        role: "wire",
        title: null,
        shapes: [rectAt(box, 5, { fill: ground }), textAt(at, text, FACES.small, ink, "middle")],
      });
    }
  }
  return { lines, words };
}

/** Points on a line and then beside it, the nearest first. */
function alongside(points: readonly Point[]): readonly Point[] {
  return ASIDE.flatMap((aside) =>
    points.flatMap(({ x, y }) => [
      { x: x + aside, y },
      { x: x - aside, y },
    ]),
  );
}

/** A line of the wiring; the legend draws the same. */
export function lookOf({ kind }: Pick<Wire, "kind">, cable: Pick<Cable, "up"> | null): Look {
  const look: Look =
    kind === "cable" ? { stroke: "dim", strokeWidth: 2 } : { stroke: "line", strokeWidth: 1.6 };
  return cable?.up === false ? { ...look, dash: [2, 5] } : look;
}

function cableOf(index: TopologyIndex, { cable: id, from }: Wire): Cable | null {
  return id === null ? null : (index.cablesOf(from as NodeId).find((one) => one.id === id) ?? null);
}

function wordsOf({ language }: Wiring, cable: Cable | null): string {
  const vlan = cable?.vlan;
  const said: readonly Message[] = [
    ...(vlan === undefined ? [] : [message("ui.canvas.vlan", { vlan })]),
    ...(cable?.reflectiveRelay === true ? [message("ui.canvas.hairpin")] : []),
    ...(cable?.up === false ? [message("ui.canvas.noLink")] : []),
  ];
  return said.map((one) => say(one, language)).join(" · ");
}

function wireTitle({ index, language }: Wiring, wire: Wire, from: Item, to: Item): string {
  const name = ({ node }: Item): string => shownText(index.nodes.get(node)?.name ?? node);
  const ends = { from: name(from), to: name(to) };
  return say(message(wire.kind === "cable" ? "drawing.cable" : "drawing.wire", ends), language);
}
