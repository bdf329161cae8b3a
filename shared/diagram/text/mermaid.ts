import type { Outline, OutlineItem, OutlineLine } from "./outline.ts";

/**
 * Writes a diagram as a Mermaid flowchart, which pages lay out themselves (mermaid.js.org, flowchart).
 *
 * Things are numbered, because a word such as `end` cannot be an id; every character of a label that
 * could mean something is written by its number.
 */
export function toMermaid({ title, items, lines }: Outline): string {
  const ids = new Map<string, string>();
  const number = (item: OutlineItem): void => {
    ids.set(item.id, `n${ids.size}`);
    item.inside.forEach(number);
  };
  items.forEach(number);
  const idOf = (id: string): string => ids.get(id) ?? id;
  return [
    "---",
    `title: ${JSON.stringify(shownTitle(title))}`,
    "---",
    "%% Made by Macvlan Designer; edit the document instead, and draw again.",
    "flowchart TB",
    ...items.flatMap((item) => itemLines(item, "  ", idOf)),
    ...lines.map((line) => `  ${link(line, idOf)}`),
    ...lines.flatMap(({ kind }, at) => styleOf(kind, at)),
    "",
  ].join("\n");
}

type IdOf = (id: string) => string;

function itemLines(item: OutlineItem, indent: string, idOf: IdOf): readonly string[] {
  const { id, kind, lines, inside } = item;
  const text = label(inside.length > 0 ? [lines.join(" · ")] : lines);
  if (inside.length === 0) {
    const shape =
      kind === "switch" ? `[["${text}"]]` : kind === "note" ? `>"${text}"]` : `("${text}")`;
    return [`${indent}${idOf(id)}${shape}`];
  }
  return [
    `${indent}subgraph ${idOf(id)}["${text}"]`,
    ...inside.flatMap((one) => itemLines(one, `${indent}  `, idOf)),
    `${indent}end`,
  ];
}

const ARROWS: Readonly<Record<OutlineLine["kind"], string>> = {
  wire: "---",
  cable: "===",
  reachable: "<-->",
  "one-way": "-.->",
  blocked: "-.-x",
};

function link({ from, to, label: text, kind }: OutlineLine, idOf: IdOf): string {
  const words = text === "" ? "" : `|"${label([text])}"|`;
  return `${idOf(from)} ${ARROWS[kind]}${words} ${idOf(to)}`;
}

const COLOURS: Readonly<Partial<Record<OutlineLine["kind"], string>>> = {
  reachable: "#16764a",
  "one-way": "#8f5a00",
  blocked: "#c11f33",
};

function styleOf(kind: OutlineLine["kind"], at: number): readonly string[] {
  const colour = COLOURS[kind];
  return colour === undefined ? [] : [`  linkStyle ${at} stroke:${colour},color:${colour}`];
}

function label(lines: readonly string[]): string {
  return lines.map(encoded).join("<br/>");
}

/** A title is taken for HTML and no number is read in it, so angle brackets become look-alikes. */
function shownTitle(title: string): string {
  return title.replaceAll("<", "‹").replaceAll(">", "›");
}

/** Letters, digits and what never means anything; all else by its number (`#35;` is `#`). */
function encoded(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,/×·'()-]/gu, (one) => `#${one.codePointAt(0) ?? 0};`);
}
