import type { ItemKind } from "../scene/scene.ts";
import type { Outline, OutlineItem, OutlineLine } from "./outline.ts";

/**
 * Writes a diagram for Graphviz (`dot`), which lays it out itself.
 *
 * Every id and label stands in double quotes (graphviz.org, DOT language, "ID").
 */
export function toDot({ title, items, lines }: Outline): string {
  return [
    "// Made by Macvlan Designer; edit the document instead, and draw again.",
    `digraph ${quoted(title)} {`,
    `  graph [label=${quoted(title)}, labelloc=t, fontname="Helvetica", rankdir=TB, newrank=true, ranksep=0.4]`,
    `  node [shape=box, style="rounded,filled", fillcolor=white, color="#8a93a2", fontname="Helvetica", fontsize=11]`,
    `  edge [dir=none, color="#8a93a2", fontname="Helvetica", fontsize=10]`,
    ...items.flatMap((item) => itemLines(item, "  ")),
    ...lines.map((line) => `  ${edge(line)}`),
    "}",
    "",
  ].join("\n");
}

function itemLines(item: OutlineItem, indent: string): readonly string[] {
  const { id, lines, inside, kind } = item;
  if (inside.length === 0) {
    return [`${indent}${quoted(id)} [label=${label(lines)}${SHAPES[kind] ?? ""}]`];
  }
  return [
    `${indent}subgraph ${quoted(`cluster_${id}`)} {`,
    `${indent}  graph [label=${label([lines.join(" · ")])}, style="rounded,filled", color="#c3cad6", fillcolor="${fill(kind)}", fontsize=12]`,
    ...inside.flatMap((one) => itemLines(one, `${indent}  `)),
    `${indent}}`,
  ];
}

const SHAPES: Readonly<Partial<Record<ItemKind, string>>> = {
  switch: ', shape=box3d, style=filled, fillcolor="#eef1f5"',
  note: ', shape=note, style=filled, fillcolor="#fff8e1"',
  station: ', style="rounded,filled", fillcolor="#f6f8fa"',
};

function fill(kind: ItemKind): string {
  return kind === "host" ? "#edf0f9" : "#ffffff";
}

const LINES: Readonly<Record<OutlineLine["kind"], string>> = {
  wire: "",
  cable: "penwidth=2",
  reachable: 'color="#16764a", fontcolor="#16764a", dir=both, constraint=false',
  "one-way": 'color="#8f5a00", fontcolor="#8f5a00", style=dashed, dir=forward, constraint=false',
  blocked: 'color="#c11f33", fontcolor="#c11f33", style=dashed, constraint=false',
};

function edge({ from, to, label: text, kind }: OutlineLine): string {
  const attributes = [...(text === "" ? [] : [`label=${label([text])}`]), LINES[kind]];
  const said = attributes.filter((one) => one !== "").join(", ");
  return `${quoted(from)} -> ${quoted(to)}${said === "" ? "" : ` [${said}]`}`;
}

/** Several lines in the middle of each other; a backslash is the only escape that a label has. */
function label(lines: readonly string[]): string {
  return `"${lines.map((line) => escaped(line.replaceAll("\\", "\\\\"))).join("\\n")}"`;
}

/** An id: only the quote is escaped in it. A backslash before the end would escape that. */
function quoted(text: string): string {
  return `"${escaped(text.replaceAll("\\", "\\\\"))}"`;
}

function escaped(text: string): string {
  return text.replaceAll('"', '\\"');
}
