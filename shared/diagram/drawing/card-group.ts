import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import { MODE_GLYPHS } from "../glyphs/mode-glyphs.ts";
import { NODE_GLYPHS } from "../glyphs/node-glyphs.ts";
import type { Box, Item } from "../scene/scene.ts";
import { modeWidth, wordWidth } from "./card-sizing.ts";
import type { Content } from "./contents.ts";
import type { Group, Look, Shape } from "./drawing.ts";
import { CARD_TEXT, CHILD_TEXT, FACES, MODE_SIGN, WORD } from "./measures.ts";
import { glyphAt, lineOf, rectAt, textAt } from "./shapes.ts";
import { fitted, shownText } from "./text/measure.ts";

const EDGE: Look = { fill: "card", stroke: "line", strokeWidth: 1 };
const DASHED: Look = { ...EDGE, dash: [4, 3] };

/** Something that stands by itself with its sign, its name and its lines, as many as fit. */
export function cardGroup(item: Item, content: Content, language: Language): Group {
  const { box } = item;
  return {
    id: item.id,
    role: "item",
    title: titleOf(item, content, language),
    shapes: [
      rectAt(box, 8, content.isDown ? DASHED : EDGE),
      ...headOf(box, content),
      ...linesOf(box, content),
    ],
  };
}

/** The frame of a host, with its name. */
export function frameGroup(item: Item, name: string, language: Language): Group {
  const { box } = item;
  const shown = fitted(shownText(name), FACES.name, box.width - 52);
  const role = say(message("ui.canvas.role.host"), language);
  return {
    id: item.id,
    role: "frame",
    title: `${role}: ${shownText(name)}`,
    shapes: [
      rectAt(box, 14, { fill: "panel", stroke: "line", strokeWidth: 1.5 }),
      glyphAt({ x: box.x + 14, y: box.y + 12 }, NODE_GLYPHS.host, 16, "dim"),
      textAt({ x: box.x + 38, y: box.y + 25 }, shown, FACES.name, "text"),
    ],
  };
}

/** A macvlan child or a guest's veth: its mode by bar, sign and word. */
export function childGroup(item: Item, content: Content, language: Language): Group {
  const { box } = item;
  const { mode } = content;
  const bar = { x: box.x + 6, y: box.y + 9 };
  return {
    id: item.id,
    role: "item",
    title: titleOf(item, content, language),
    shapes: [
      rectAt(box, 7, content.isDown ? DASHED : EDGE),
      lineOf(
        [
          { to: "move", ...bar },
          { to: "line", x: bar.x, y: box.y + box.height - 9 },
        ],
        {
          stroke: mode ?? "line",
          strokeWidth: 3,
        },
      ),
      ...childHead(box, content, language),
      ...childLines(box, content),
    ],
  };
}

function childHead(box: Box, { name, mode, word }: Content, language: Language): readonly Shape[] {
  const { pad, end, gap } = CHILD_TEXT;
  const right = box.x + box.width - end;
  const baseline = box.y + (box.height < 40 ? 20 : 19);
  const ends = mode === null ? wordWidth(word ?? "") : modeWidth(mode, language);
  const room = box.width - pad - end - gap - ends;
  const shown = fitted(name, FACES.name, room);
  const head = textAt({ x: box.x + pad, y: baseline }, shown, FACES.name, "text");
  if (mode === null) {
    return [head, ...(word === null ? [] : wordAt(right, baseline, word))];
  }
  const { glyph } = MODE_SIGN;
  const said = say(message(`ui.shell.mode.${mode}`), language);
  return [
    head,
    glyphAt({ x: right - ends, y: baseline - 11.5 }, { d: MODE_GLYPHS[mode] }, glyph, mode, 1.7),
    textAt({ x: right, y: baseline }, said, FACES.mode, mode, "end"),
  ];
}

function childLines(box: Box, { lines, mode, word }: Content): readonly Shape[] {
  const { pad, end, gap, first, line, bottom } = CHILD_TEXT;
  const rows = Math.floor((box.height - first - bottom) / line);
  const tag = mode === null ? null : word;
  const tail = tag === null ? 0 : wordWidth(tag) + gap;
  const baseline = box.y + first + 11;
  return [
    ...lines.slice(0, rows).map((one, at) => {
      const room = box.width - pad - end - (at === 0 ? tail : 0);
      const place = { x: box.x + pad, y: baseline + at * line };
      return textAt(place, fitted(one, FACES.small, room), FACES.small, "dim");
    }),
    ...(tag === null ? [] : wordAt(box.x + box.width - end, baseline, tag)),
  ];
}

/** A word in a frame that ends at a place of a line. */
function wordAt(right: number, baseline: number, word: string): readonly Shape[] {
  const width = wordWidth(word);
  const frame = { x: right - width, y: baseline - 12, width, height: WORD.height };
  const face = { size: WORD.size, bold: false };
  return [
    rectAt(frame, 4, { stroke: "line", strokeWidth: 1 }),
    textAt({ x: right - WORD.side, y: baseline }, word, face, "dim", "end"),
  ];
}

function headOf(box: Box, { glyph, name, word, lines }: Content): readonly Shape[] {
  const { pad, glyph: size, gap } = CARD_TEXT;
  const baseline = box.y + (lines.length === 0 && box.height < 50 ? box.height / 2 + 4.5 : 23);
  const left = box.x + pad + (glyph === null ? 0 : size + gap);
  const right = box.x + box.width - pad;
  const ends = word === null ? 0 : wordWidth(word) + gap;
  return [
    ...(glyph === null
      ? []
      : [glyphAt({ x: box.x + pad, y: baseline - 12.5 }, NODE_GLYPHS[glyph], size, "dim")]),
    textAt(
      { x: left, y: baseline },
      fitted(name, FACES.name, right - ends - left),
      FACES.name,
      "text",
    ),
    ...(word === null ? [] : wordAt(right, baseline, word)),
  ];
}

function linesOf(box: Box, { lines }: Content): readonly Shape[] {
  const { pad, first, line } = CARD_TEXT;
  const rows = Math.floor((box.height - first - 4) / line);
  return lines.slice(0, rows).map((one, at) => {
    const place = { x: box.x + pad, y: box.y + first + 12 + at * line };
    return textAt(place, fitted(one, FACES.line, box.width - 2 * pad), FACES.line, "dim");
  });
}

/** All that a card says, also what did not fit. */
function titleOf(item: Item, content: Content, language: Language): string {
  const { name, mode, word, lines } = content;
  const role = say(message(`ui.canvas.role.${item.kind}`), language);
  const facts = [
    ...(mode === null ? [] : [say(message(`ui.shell.mode.${mode}`), language)]),
    ...(word === null ? [] : [word]),
    ...lines,
  ];
  return [`${role}: ${name}`, ...facts].join(" · ");
}
