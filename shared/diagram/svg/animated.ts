import { say, type Language } from "../../messages/say.ts";
import { journeysOf } from "../../reachability/explain/explain.ts";
import { timelineOf, type Leg, type Timeline } from "../../reachability/journey/timeline.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { FACES } from "../drawing/measures.ts";
import { fitted, shownText, textWidth } from "../drawing/text/measure.ts";
import { REACH_SIGNS } from "../glyphs/reach-signs.ts";
import { journeyPath, type JourneyPath } from "../lines/journey-path.ts";
import type { Point, Scene } from "../scene/scene.ts";
import { toSvg, type SvgOptions } from "./svg.ts";
import { escaped, numbered } from "./xml.ts";

/** Seconds from tick to tick: reading speed. */
const TICK = 1.6;
/** Ticks that the end is looked at before all begins again. */
const PAUSE = 2;
/** Room for the sentence below the picture. */
const SENTENCE = 34;
const MARGIN = 24;

/** Whose frame is followed, on which picture. */
export interface Followed {
  readonly topology: Topology;
  readonly scene: Scene;
  readonly from: NodeId;
  readonly to: NodeId;
}

/**
 * Writes a drawing as SVG in which a frame goes its way again and again, with what happens to it
 * below; the answer follows the request.
 *
 * SMIL only (SVG 1.1, chapter 19): browsers play it also where scripts are forbidden; other programs
 * show the way without the frame.
 */
export function toAnimatedSvg(
  drawing: Drawing,
  followed: Followed,
  language: Language,
  options: SvgOptions,
): string {
  const { topology, scene, from, to } = followed;
  const { request, reply } = journeysOf(topology, from, to);
  const legs: readonly Leg[] = [
    { kind: "request", journey: request },
    ...(reply.hops.length > 0 ? [{ kind: "reply" as const, journey: reply }] : []),
  ];
  const timeline = timelineOf(legs);
  const boxes = new Map(scene.items.map(({ id, box }) => [id, box]));
  const picture = { index: indexTopology(topology), boxes, wires: scene.wires };
  const paths = legs.map(({ journey }) => journeyPath(picture, journey));
  const { x, y } = offsetOf(drawing, scene);
  const film = new Film(timeline, options);
  const overlay = [
    `<g transform="translate(${numbered(x)} ${numbered(y)})">`,
    ...paths.flatMap((path, leg) => film.way(path, leg)),
    ...paths.flatMap((path, leg) => film.frames(path, leg)),
    ...paths.flatMap((path, leg) => film.ends(path, leg)),
    "</g>",
    ...film.sentences(drawing, language),
    "</svg>",
    "",
  ];
  const still = toSvg({ ...drawing, height: drawing.height + SENTENCE }, options);
  return still.replace(/<\/svg>\n$/, () => overlay.join("\n"));
}

/** From the scene's places to the drawing's: one thing that is on both tells. */
function offsetOf({ groups }: Drawing, { items }: Scene): Point {
  const [item] = items;
  const rect = groups.find(({ id }) => id === item?.id)?.shapes[0];
  return item && rect?.kind === "rect"
    ? { x: rect.x - item.box.x, y: rect.y - item.box.y }
    : { x: 0, y: 0 };
}

/** Shapes that are seen for some ticks of a film that begins again and again. */
class Film {
  readonly #timeline: Timeline;
  readonly #options: SvgOptions;
  readonly #ticks: number;

  constructor(timeline: Timeline, options: SvgOptions) {
    this.#timeline = timeline;
    this.#options = options;
    this.#ticks = timeline.length + PAUSE;
  }

  /** All lines of a leg, seen while it is under way. */
  way({ segments }: JourneyPath, leg: number): readonly string[] {
    const { accent } = this.#options.theme;
    const lines = [...new Set(segments.map(({ d }) => d))];
    return lines.map(
      (d) =>
        `<path d="${d}" fill="none" stroke="${accent}" stroke-width="3" opacity="${leg === 0 ? 0.4 : 0}">` +
        `${this.#seen(this.#begin(leg), this.#end(leg), 0.4)}</path>`,
    );
  }

  /** A dot for every copy, along its hop. */
  frames({ segments }: JourneyPath, leg: number): readonly string[] {
    const { accent, card } = this.#options.theme;
    const hops = this.#timeline.hops.filter((hop) => hop.leg === leg);
    return segments.flatMap(({ hop, d, reversed }) => {
      const timed = hops[hop ?? -1];
      if (!timed) {
        return [];
      }
      const times = `0;${this.#time(timed.at)};${this.#time(timed.at + 1)};1`;
      const points = reversed ? "1;1;0;0" : "0;0;1;1";
      return [
        `<circle r="6" fill="${accent}" stroke="${card}" stroke-width="1.5" opacity="0">` +
          `<animateMotion path="${d}" dur="${this.#length}s" repeatCount="indefinite" ` +
          `calcMode="linear" keyTimes="${times}" keyPoints="${points}"/>` +
          `${this.#seen(timed.at, timed.at + 1, 1)}</circle>`,
      ];
    });
  }

  /** Where copies end: taken, or dead. */
  ends({ ends }: JourneyPath, leg: number): readonly string[] {
    const { theme } = this.#options;
    const timed = this.#timeline.ends.filter((end) => end.leg === leg);
    return ends.map(({ at: { x, y }, step, fate }) => {
      const begin = timed.find(({ end }) => end.step === step)?.at ?? this.#begin(leg);
      const [ink, soft, sign] =
        fate === "dies"
          ? [theme.bad, theme["bad-soft"], REACH_SIGNS.blocked]
          : [theme.good, theme["good-soft"], REACH_SIGNS.reachable];
      return (
        `<g transform="translate(${numbered(x)} ${numbered(y)})" opacity="0" stroke="${ink}">` +
        `${this.#seen(begin, this.#end(leg), 1)}<circle r="9" fill="${soft}" stroke-width="1.5"/>` +
        `<path d="${sign}" transform="translate(-6 -6) scale(0.75)" fill="none" stroke-width="2.6"/></g>`
      );
    });
  }

  /** What happens, said below the picture while it does. */
  sentences({ width, height }: Drawing, language: Language): readonly string[] {
    const { theme } = this.#options;
    return this.#told().map(({ at, until, leg, step }) => {
      const said = this.#timeline.legs[leg]?.journey.steps[step];
      const text = said
        ? fitted(shownText(say(said.message, language)), FACES.line, width - 2 * MARGIN)
        : "";
      return (
        `<text x="${MARGIN}" y="${height + 4}" font-size="${FACES.line.size}" fill="${theme.text}" ` +
        `textLength="${numbered(textWidth(text, FACES.line))}" lengthAdjust="spacingAndGlyphs" ` +
        `opacity="0">${this.#seen(at, until, 1)}${escaped(text)}</text>`
      );
    });
  }

  /** The last sentence of each tick, until the next one. */
  #told(): readonly {
    readonly at: number;
    readonly until: number;
    readonly leg: number;
    readonly step: number;
  }[] {
    const { hops, ends } = this.#timeline;
    const all = [
      ...hops.map(({ hop, leg, at }) => ({ at, leg, step: hop.step })),
      ...ends.map(({ end, leg, at }) => ({ at, leg, step: end.step })),
    ];
    const last = new Map(all.map((one) => [one.at, one]));
    const inOrder = [...last.values()].sort((a, b) => a.at - b.at);
    return inOrder.map((one, place) => ({
      ...one,
      until: inOrder[place + 1]?.at ?? this.#ticks,
    }));
  }

  #begin(leg: number): number {
    const own = this.#timeline.hops.filter((hop) => hop.leg === leg).map(({ at }) => at);
    return Math.min(this.#timeline.length, ...own);
  }

  #end(leg: number): number {
    return leg === this.#timeline.legs.length - 1 ? this.#ticks : this.#begin(leg + 1);
  }

  #seen(from: number, until: number, opacity: number): string {
    const [begin, end] = [this.#time(from), this.#time(until)];
    const values = [...(begin === "0" ? [] : ["0"]), opacity, ...(end === "1" ? [] : ["0"])];
    const times = [...(begin === "0" ? [] : ["0"]), begin, ...(end === "1" ? [] : [end])];
    return (
      `<animate attributeName="opacity" dur="${this.#length}s" repeatCount="indefinite" ` +
      `calcMode="discrete" keyTimes="${times.join(";")}" values="${values.join(";")}"/>`
    );
  }

  get #length(): string {
    return numbered(this.#ticks * TICK);
  }

  /** A tick as a fraction of the film. */
  #time(tick: number): string {
    return String(Math.round((tick / this.#ticks) * 10_000) / 10_000);
  }
}
