import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf, TopologyNode } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { Size } from "../scene/scene.ts";
import { CARD, cardSize, onGrid, placeInCard, type Sizing } from "../scene/sizes.ts";
import type { Content } from "./contents.ts";
import {
  CARD_TEXT,
  CHILD_TEXT,
  FACES,
  MODE_SIGN,
  NOTE_TEXT,
  PORT,
  WIDEST,
  WORD,
} from "./measures.ts";
import { textWidth, wrapped } from "./text/measure.ts";
import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";

/** No card is narrower, whatever stands on it. */
const LEAST = {
  nic: 176,
  bond: 176,
  bridge: 160,
  host: 136,
  station: 136,
  switch: 140,
  child: 148,
} as const;
/** A card of one column with children of no size, and its width. */
const UNIT: Size = { width: 0, height: 0 };
const UNIT_CARD = 2 * CARD.side;
/** Devices stand in storeys that have this height. */
const STOREY = 56;

/** Sizes by what stands on the cards, to the next 4 pixels. */
export function textSizing(
  index: TopologyIndex,
  contentOf: (node: TopologyNode) => Content,
  language: Language,
): Sizing {
  const children = new Map<NodeId, Size>();
  const childSize = (guest: NodeId): Size => {
    const known = children.get(guest);
    const size =
      known ??
      largest([
        besideHeader(index, guest, contentOf),
        ...index.interfacesOf(guest).map((child) => sizeOfChild(contentOf(child), language)),
      ]);
    children.set(guest, size);
    return size;
  };
  const sizeOf = (node: TopologyNode): Size => {
    switch (node.kind) {
      case "macvlan":
      case "veth":
        return childOf(index, node) === undefined
          ? sizeOfChild(contentOf(node), language)
          : childSize(childOf(index, node) ?? node.id);
      case "guest":
        return guestSize(index, node, contentOf(node), childSize(node.id));
      case "note":
        return noteSize(node);
      case "nic":
      case "bond":
      case "bridge":
        return { ...sizeOfCard(contentOf(node), LEAST[node.kind]), height: STOREY };
      case "switch":
        return switchSize(contentOf(node), index.cablesOf(node.id).length);
      case "host":
      case "station":
        return sizeOfCard(contentOf(node), LEAST[node.kind]);
    }
  };
  return {
    sizeOf,
    placeInCard: (guest, place) =>
      placeInCard(index.interfacesOf(guest).length, place, childSize(guest)),
  };
}

function childOf(index: TopologyIndex, { guest }: NodeOf<"macvlan" | "veth">): NodeId | undefined {
  return guest !== undefined && index.nodes.get(guest)?.kind === "guest" ? guest : undefined;
}

/** A child alone in its row is as wide as its card's own words. */
function besideHeader(
  index: TopologyIndex,
  id: NodeId,
  contentOf: (node: TopologyNode) => Content,
): Size {
  const guest = index.nodes.get(id);
  const isColumn = cardSize(index.interfacesOf(id).length, UNIT).width === UNIT_CARD;
  const width = guest && isColumn ? sizeOfCard(contentOf(guest), 0).width - 2 * CARD.side : 0;
  return { width, height: 0 };
}

function largest(sizes: readonly Size[]): Size {
  return {
    width: Math.max(LEAST.child, ...sizes.map(({ width }) => width)),
    height: Math.max(0, ...sizes.map(({ height }) => height)),
  };
}

/** How wide a word in its frame is. */
export function wordWidth(word: string): number {
  return textWidth(word, { size: WORD.size, bold: false }) + 2 * WORD.side;
}

/** How wide a mode's sign and word are. */
export function modeWidth(mode: Content["mode"], language: Language): number {
  return mode === null
    ? 0
    : MODE_SIGN.glyph +
        MODE_SIGN.gap +
        textWidth(say(message(`ui.shell.mode.${mode}`), language), FACES.mode);
}

function sizeOfChild({ name, mode, word, lines }: Content, language: Language): Size {
  const ends = mode === null ? wordWidth(word ?? "") : modeWidth(mode, language);
  const tail = mode === null || word === null ? 0 : wordWidth(word) + CHILD_TEXT.gap;
  const [head, foot] = [
    textWidth(name, FACES.name) + CHILD_TEXT.gap + ends,
    widest(lines, FACES.small) + tail,
  ];
  const rows = Math.max(lines.length, tail > 0 ? 1 : 0);
  return {
    width: within(
      LEAST.child,
      Math.max(head, foot) + CHILD_TEXT.pad + CHILD_TEXT.end,
      WIDEST.child,
    ),
    height: CHILD_TEXT.first + rows * CHILD_TEXT.line + CHILD_TEXT.bottom,
  };
}

function sizeOfCard({ name, word, lines }: Content, least: number): Size {
  const { pad, glyph, gap, first, line, bottom } = CARD_TEXT;
  const head =
    glyph + gap + textWidth(name, FACES.name) + (word === null ? 0 : gap + wordWidth(word));
  return {
    width: within(least, Math.max(head, widest(lines, FACES.line)) + 2 * pad, WIDEST.card),
    height: first + lines.length * line + bottom,
  };
}

function guestSize(
  index: TopologyIndex,
  { id }: NodeOf<"guest">,
  content: Content,
  child: Size,
): Size {
  const inside = cardSize(index.interfacesOf(id).length, child);
  return {
    ...inside,
    width: Math.max(inside.width, sizeOfCard(content, child.width + 2 * CARD.side).width),
  };
}

function switchSize(content: Content, ports: number): Size {
  const wanted = 2 * CARD_TEXT.pad + ports * PORT.apart;
  const { width } = sizeOfCard(content, LEAST.switch);
  return { width: Math.max(width, within(LEAST.switch, wanted, 440)), height: STOREY };
}

function noteSize({ text }: NodeOf<"note">): Size {
  const { pad, line, top, lines: most } = NOTE_TEXT;
  const lines = wrapped(text, FACES.line, WIDEST.note - 2 * pad, most);
  return {
    width: within(96, widest(lines, FACES.line) + 2 * pad, WIDEST.note),
    height: onGrid(2 * top + lines.length * line),
  };
}

function widest(lines: readonly string[], face: (typeof FACES)[keyof typeof FACES]): number {
  return lines.reduce((most, one) => Math.max(most, textWidth(one, face)), 0);
}

function within(least: number, wanted: number, most: number): number {
  return onGrid(Math.min(Math.max(wanted, least), most));
}
