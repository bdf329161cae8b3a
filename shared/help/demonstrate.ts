import { DIAGRAM_FORMATS } from "../diagram/formats.ts";
import type { ThemeName } from "../diagram/drawing/themes.ts";
import { HELP_TEXTS } from "../messages/help.ts";
import { message } from "../messages/message.ts";
import type { Language } from "../messages/say.ts";
import { classesOf } from "../reachability/matrix.ts";
import { relate } from "../reachability/relations/relate.ts";
import { placesOf, verdictBetween } from "../reachability/relations/question.ts";
import type { Relation, ReachState } from "../reachability/relations/relation.ts";
import type { NodeId } from "../topology/brand.ts";
import { applyCommand } from "../topology/commands/apply.ts";
import type { Topology } from "../topology/document.ts";
import { indexTopology } from "../topology/topology-index.ts";
import { commandsOf } from "./commands-of.ts";
import { endName, hostEnd } from "./ends.ts";
import { factsOf } from "./facts.ts";
import type { HelpChoice, HelpDemo, HelpEnd, HelpPair } from "./page.ts";
import { untitled } from "./untitled.ts";

/** Whether two ends reach each other, and the sentence that says so. */
export interface HelpVerdict {
  /** In `one-way` the side that can start. */
  readonly from: NodeId;
  readonly to: NodeId;
  readonly state: ReachState;
  readonly sentence: string;
}

/** What a small network does, with its switches as they are. */
export interface Demonstration {
  readonly topology: Topology;
  readonly verdicts: readonly HelpVerdict[];
  /** Further sentences, about the NIC. */
  readonly facts: readonly string[];
  /** That make the network on the host, one a line. */
  readonly commands: readonly string[];
}

/** The document with every switch at its chosen value, or at its start. */
export function topologyOf({ document, switches }: HelpDemo, chosen: HelpChoice): Topology {
  return switches.reduce((topology, { id, start, edits }) => {
    const commands = edits(chosen[id] ?? start, topology);
    const applied = applyCommand(topology, { type: "batch", commands });
    if (!applied.ok) {
      throw new RangeError(`the help's switch ${id} cannot be set: ${applied.error.message.id}`);
    }
    return applied.value.document;
  }, document);
}

/** Works out what a demonstration shows, with the very rules, names and exporter of the app. */
export function demonstrate(demo: HelpDemo, chosen: HelpChoice, language: Language): Demonstration {
  const topology = topologyOf(demo, chosen);
  const { words } = HELP_TEXTS[language];
  const relations = relationsOf(demo.pairs, topology);
  return {
    topology,
    verdicts: relations.map(({ from, to, state }) => {
      const ends = { from: endName(topology, from, words), to: endName(topology, to, words) };
      const said = isRace(topology, from, to) ? "race" : state;
      return { from, to, state, sentence: words.verdict[said](ends) };
    }),
    facts: factsOf(demo, topology, words),
    commands: commandsOf(topology),
  };
}

/** The picture of a demonstration, with a line for each of its pairs, as SVG. */
export function pictureOf(
  { pairs }: HelpDemo,
  topology: Topology,
  { followed, ...looks }: PictureLooks,
): string {
  const drawn = pairs.filter(({ isUndrawn }) => isUndrawn !== true);
  const svg = DIAGRAM_FORMATS.find(({ name }) => name === "svg");
  const animate = followed && { from: followed.from, to: followed.to };
  const options = { ...looks, legend: false, ...(animate ? { animate } : {}) };
  return untitled(svg?.draw(topology, relationsOf(drawn, topology), options) ?? "");
}

interface PictureLooks {
  readonly theme: ThemeName;
  readonly language: Language;
  /** Ends between which a frame goes its way; absent: nothing moves. */
  readonly followed?: { readonly from: NodeId; readonly to: NodeId } | undefined;
}

function relationsOf(pairs: readonly HelpPair[], topology: Topology): readonly Relation[] {
  const reach = classesOf(topology);
  const places = placesOf(reach);
  const index = indexTopology(topology);
  const endOf = (end: HelpEnd): NodeId => (end === "host" ? hostEnd(index) : end);
  return pairs.flatMap((pair) => {
    const [end, member] = [endOf(pair.from), endOf(pair.to)];
    const [place, others] = [places.get(end), places.get(member)];
    if (place === undefined || others === undefined) {
      return [];
    }
    const related = relate(reach, { end, place, others, members: [member] }, "ping");
    return [{ ...related, tag: message(TAGS[related.state]) }];
  });
}

/** Two interfaces answer for one address, so that it is chance which way round they are. */
function isRace(topology: Topology, from: NodeId, to: NodeId): boolean {
  const reach = classesOf(topology);
  const places = placesOf(reach);
  const [a, b] = [places.get(from) ?? 0, places.get(to) ?? 0];
  return verdictBetween(reach, a, b) === "race" || verdictBetween(reach, b, a) === "race";
}

const TAGS = {
  reachable: "relation.reachable",
  "one-way": "relation.oneWay",
  blocked: "relation.blocked",
} as const;
