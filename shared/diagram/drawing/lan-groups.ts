import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import { farEnd } from "../../topology/cabling.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp } from "../../topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";
import type { Item } from "../scene/scene.ts";
import { cardGroup } from "./card-group.ts";
import type { Content } from "./contents.ts";
import type { Group, Shape } from "./drawing.ts";
import { CARD_TEXT, FACES, NOTE_TEXT, PORT } from "./measures.ts";
import { lineOf, rectAt, textAt } from "./shapes.ts";
import { shownText, wrapped } from "./text/measure.ts";

/** A small switch has as many sockets, cabled or not. */
const LEAST_PORTS = 5;

/** A switch with a socket for each cable, as many as fit. */
export function switchGroup(
  index: TopologyIndex,
  item: Item,
  content: Content,
  language: Language,
): Group {
  const card = cardGroup(item, content, language);
  return { ...card, shapes: [...card.shapes, ...sockets(index, item)] };
}

function sockets(index: TopologyIndex, { node, box }: Item): readonly Shape[] {
  const cables = index.cablesOf(node);
  const room = Math.floor((box.width - 2 * CARD_TEXT.pad + PORT.apart - PORT.width) / PORT.apart);
  const count = Math.min(Math.max(cables.length, LEAST_PORTS), room);
  return Array.from({ length: count }, (_, at) => {
    const cable = cables[at];
    const peer = cable && nodeOfKind(index, farEnd(cable, node), "nic", "station");
    const lit = cable !== undefined && cable.up !== false && (peer === undefined || isUp(peer));
    const place = { x: box.x + CARD_TEXT.pad + at * PORT.apart, y: box.y + 34 };
    return rectAt({ ...place, width: PORT.width, height: PORT.height }, 3, {
      fill: lit ? "good-soft" : "paper",
      stroke: lit ? "good" : "line",
      strokeWidth: 1.3,
    });
  });
}

/** A note: its text in lines, and a bar at its left. */
export function noteGroup(item: Item, { text }: NodeOf<"note">, language: Language): Group {
  const { box } = item;
  const { pad, line, top } = NOTE_TEXT;
  const rows = Math.max(1, Math.floor((box.height - 2 * top) / line));
  const lines = wrapped(text, FACES.line, box.width - 2 * pad, rows);
  const bar = { x: box.x + 5, y: box.y + 8 };
  return {
    id: item.id,
    role: "item",
    title: `${say(message("ui.canvas.role.note"), language)}: ${shownText(text)}`,
    shapes: [
      rectAt(box, 5, { fill: "panel", stroke: "line", strokeWidth: 1 }),
      lineOf(
        [
          { to: "move", ...bar },
          { to: "line", x: bar.x, y: box.y + box.height - 8 },
        ],
        {
          stroke: "line",
          strokeWidth: 3,
        },
      ),
      ...lines.map((one, at) =>
        textAt({ x: box.x + pad, y: box.y + top + 13 + at * line }, one, FACES.line, "dim"),
      ),
    ],
  };
}
