import { message, type Message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import type { NodeOf, TopologyNode } from "../../topology/document.ts";
import { effectiveMac } from "../../topology/effective.ts";
import type { MacvlanMode } from "../../topology/nodes/macvlan.ts";
import type { Addressable } from "../../topology/nodes/node-base.ts";
import { promiscuityOf } from "../../topology/promiscuity.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { NodeGlyphName } from "../glyphs/node-glyphs.ts";
import { shownText } from "./text/measure.ts";

/** What stands on a card, before anybody knows how large it is. */
export interface Content {
  readonly glyph: NodeGlyphName | null;
  readonly name: string;
  readonly mode: MacvlanMode | null;
  /** A word in a frame at the end of a line, such as its VLAN. */
  readonly word: string | null;
  readonly lines: readonly string[];
  readonly isDown: boolean;
}

/** What cards are asked to show. */
export interface Telling {
  readonly index: TopologyIndex;
  readonly addresses: boolean;
  readonly language: Language;
}

/** More lines than this on one card are counted instead. */
const MAX_LINES = 3;

/** What the card of a node says; of a host, that of its own stack. A note's words are its lines. */
export function contentOf(telling: Telling, node: TopologyNode): Content {
  const content = spoken(telling, node);
  const lines = content.lines.map(shownText).filter((line) => line !== "");
  return { ...content, name: shownText(content.name), lines: atMost(telling, lines) };
}

function spoken(telling: Telling, node: TopologyNode): Content {
  const plain = { name: node.name ?? "", mode: null, word: null, lines: [], isDown: isDown(node) };
  switch (node.kind) {
    case "host":
      return { ...plain, glyph: "host", ...stackContent(telling, node) };
    case "nic":
      return { ...plain, glyph: "nic", ...nicContent(telling, node) };
    case "bond":
      return { ...plain, glyph: "bond", word: node.mode, lines: [bondLine(telling, node)] };
    case "bridge":
      return { ...plain, glyph: "bridge", lines: [bridgeLine(telling, node)] };
    case "macvlan": {
      const word = node.tap === true ? "tap" : null;
      return { ...plain, glyph: null, mode: node.mode, word, lines: childLines(telling, node) };
    }
    case "veth":
      return { ...plain, glyph: null, word: "veth", lines: childLines(telling, node) };
    case "guest":
      return {
        ...plain,
        glyph: node.type,
        lines: [words(telling, message(`ui.canvas.guest.${node.type}`))],
      };
    case "switch":
      return { ...plain, glyph: "switch" };
    case "station":
      return { ...plain, glyph: "station", lines: addressLines(telling, [node]) };
    case "note":
      return { ...plain, glyph: null };
  }
}

function isDown(node: TopologyNode): boolean {
  return "up" in node && !node.up;
}

function words({ language }: Telling, said: Message): string {
  return say(said, language);
}

function stackContent(telling: Telling, host: NodeOf<"host">): Pick<Content, "name" | "lines"> {
  const own = telling.index.topology.nodes.filter(
    (node): node is NodeOf<"nic" | "bond" | "bridge"> =>
      (node.kind === "nic" || node.kind === "bond" || node.kind === "bridge") &&
      node.host === host.id,
  );
  return {
    name: words(telling, message("ui.canvas.hostStack")),
    lines: addressLines(telling, own),
  };
}

function nicContent(telling: Telling, node: NodeOf<"nic">): Pick<Content, "word" | "lines"> {
  const { index } = telling;
  const promiscuous = promiscuityOf(index, node);
  const facts = [
    ...(node.up === false ? [words(telling, message("ui.canvas.down"))] : []),
    ...(node.carrier === false ? [words(telling, message("ui.canvas.noLink"))] : []),
    ...(node.wireless ? ["Wi-Fi"] : []),
    ...(promiscuous === "no"
      ? []
      : [words(telling, message(`ui.canvas.promiscuous.${promiscuous}`))]),
  ];
  const kind = message(node.vlan ? "ui.canvas.vlanInterface" : "ui.canvas.physicalNic");
  return {
    word: node.vlan ? words(telling, message("ui.canvas.vlan", { vlan: node.vlan.id })) : null,
    lines: [facts.length > 0 ? facts.join(" · ") : words(telling, kind)],
  };
}

function bondLine(telling: Telling, node: NodeOf<"bond">): string {
  const promiscuous = promiscuityOf(telling.index, node);
  return [
    ...(node.up === false ? [words(telling, message("ui.canvas.down"))] : []),
    words(telling, message("ui.canvas.ports", { count: (node.ports ?? []).length })),
    ...(promiscuous === "no"
      ? []
      : [words(telling, message(`ui.canvas.promiscuous.${promiscuous}`))]),
  ].join(" · ");
}

function bridgeLine(telling: Telling, node: NodeOf<"bridge">): string {
  const { index } = telling;
  const promiscuous = promiscuityOf(index, node);
  const count = (node.ports ?? []).length + index.vethsOf(node.id).length;
  return [
    words(telling, message("ui.canvas.ports", { count })),
    ...(promiscuous === "no"
      ? []
      : [words(telling, message(`ui.canvas.promiscuous.${promiscuous}`))]),
  ].join(" · ");
}

/** Its addresses, or its MAC where it has none. */
function childLines(telling: Telling, node: NodeOf<"macvlan" | "veth">): readonly string[] {
  const isNamed = node.dhcp === true || (node.addresses ?? []).length > 0;
  return telling.addresses && !isNamed
    ? [effectiveMac(telling.index, node)]
    : addressLines(telling, [node]);
}

function addressLines(telling: Telling, nodes: readonly Addressable[]): readonly string[] {
  if (!telling.addresses) {
    return [];
  }
  const lines = nodes.flatMap(({ dhcp, addresses = [] }): readonly string[] => {
    const [first, ...others] = addresses;
    return dhcp === true ? [first === undefined ? "DHCP" : `DHCP ${first}`, ...others] : addresses;
  });
  return lines.length > 0 ? lines : [words(telling, message("ui.canvas.noAddress"))];
}

function atMost(telling: Telling, lines: readonly string[]): readonly string[] {
  if (lines.length <= MAX_LINES) {
    return lines;
  }
  const count = lines.length - MAX_LINES + 1;
  return [...lines.slice(0, MAX_LINES - 1), words(telling, message("drawing.more", { count }))];
}
