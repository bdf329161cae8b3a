import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import type { ReachState, Relation } from "../../reachability/relations/relation.ts";
import type { Topology } from "../../topology/document.ts";
import { MACVLAN_MODES, type MacvlanMode } from "../../topology/nodes/macvlan.ts";
import { MODE_GLYPHS } from "../glyphs/mode-glyphs.ts";
import type { Point, Scene } from "../scene/scene.ts";
import type { Look, Shape } from "./drawing.ts";
import { FACES } from "./measures.ts";
import { relationSample } from "./reach-marks.ts";
import { glyphAt, lineOf, textAt } from "./shapes.ts";
import { textWidth } from "./text/measure.ts";
import { lookOf } from "./wire-groups.ts";

/** Pixels: the sample's width and the room to its words. */
const SAMPLE = 36;
const GAP = 10;

/** What a sign or a line means. */
export interface LegendEntry {
  readonly sample: (at: Point) => readonly Shape[];
  /** In bold, before what it means. */
  readonly word: { readonly text: string; readonly mode: MacvlanMode } | null;
  readonly meaning: string;
}

/** What the modes and lines of a picture mean; only those that occur. */
export function legendEntries(
  topology: Topology,
  scene: Scene,
  relations: readonly Relation[],
  language: Language,
): readonly LegendEntry[] {
  return [
    ...modeEntries(topology, language),
    ...wireEntries(topology, scene, language),
    ...reachEntries(relations, language),
  ];
}

/** How wide an entry is drawn. */
export function entryWidth({ word, meaning }: LegendEntry): number {
  const said = word === null ? 0 : textWidth(word.text, FACES.mode) + GAP;
  return SAMPLE + GAP + said + textWidth(meaning, FACES.line);
}

/** An entry in one line, whose middle begins at a point. */
export function entryShapes(
  { sample, word, meaning }: LegendEntry,
  { x, y }: Point,
): readonly Shape[] {
  const at = { x: x + SAMPLE + GAP, y: y + 4.2 };
  const said = word === null ? 0 : textWidth(word.text, FACES.mode) + GAP;
  return [
    ...sample({ x, y }),
    ...(word === null ? [] : [textAt(at, word.text, FACES.mode, word.mode)]),
    textAt({ ...at, x: at.x + said }, meaning, FACES.line, "dim"),
  ];
}

function modeEntries({ nodes }: Topology, language: Language): readonly LegendEntry[] {
  const used = new Set(nodes.flatMap((node) => (node.kind === "macvlan" ? [node.mode] : [])));
  return MACVLAN_MODES.filter((mode) => used.has(mode)).map((mode) => ({
    sample: ({ x, y }) => [
      glyphAt({ x: x + SAMPLE / 2 - 8, y: y - 8 }, { d: MODE_GLYPHS[mode] }, 16, mode, 1.7),
    ],
    word: { text: say(message(`ui.shell.mode.${mode}`), language), mode },
    meaning: say(message(`drawing.legend.${mode}`), language),
  }));
}

function wireEntries(
  { cables = [] }: Topology,
  { wires }: Scene,
  language: Language,
): readonly LegendEntry[] {
  const entry = (id: "wire" | "cable" | "down", look: Look): LegendEntry => ({
    sample: ({ x, y }) => [
      lineOf(
        [
          { to: "move", x, y },
          { to: "line", x: x + SAMPLE, y },
        ],
        look,
      ),
    ],
    word: null,
    meaning: say(message(`drawing.legend.${id}`), language),
  });
  const cabled = wires.filter(({ kind }) => kind === "cable");
  const down = cables.filter(({ up }) => up === false);
  return [
    ...(wires.length > cabled.length ? [entry("wire", lookOf({ kind: "parent" }, null))] : []),
    ...(cabled.length > down.length ? [entry("cable", lookOf({ kind: "cable" }, null))] : []),
    ...(down.length > 0 ? [entry("down", lookOf({ kind: "cable" }, { up: false }))] : []),
  ];
}

const STATES = { reachable: "reachable", "one-way": "oneWay", blocked: "blocked" } as const;

function reachEntries(relations: readonly Relation[], language: Language): readonly LegendEntry[] {
  const used = new Set(relations.map(({ state }) => state));
  return (Object.keys(STATES) as ReachState[])
    .filter((state) => used.has(state))
    .map((state) => ({
      sample: (at) => relationSample(state, at, SAMPLE),
      word: null,
      meaning: say(message(`drawing.legend.${STATES[state]}`), language),
    }));
}
