import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { marked, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { classesOf } from "../../reachability/matrix.ts";
import { restrictionsOf } from "../../reachability/relations/restrictions.ts";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import type { Topology } from "../../topology/document.ts";
import { isInterface } from "../../topology/effective.ts";
import { parseTopology } from "../../topology/parse.ts";
import { toPage } from "./page.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);

function example(file: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(file, EXAMPLES), "utf8"));
  return parsed.ok ? parsed.value : expect.unreachable(file);
}

function pageOf(topology: Topology): string {
  return toPage(topology, restrictionsOf(topology, classesOf(topology)));
}

interface Kinds {
  readonly code: Tokens.Code;
  readonly table: Tokens.Table;
  readonly heading: Tokens.Heading;
}

/** The parts of a page of one kind, as a reader of Markdown finds them. */
function partsOf<Kind extends keyof Kinds>(page: string, kind: Kind): readonly Kinds[Kind][] {
  const isOfKind = (token: Token): boolean => token.type === kind;
  return marked.lexer(page).filter(isOfKind) as readonly Token[] as readonly Kinds[Kind][];
}

/** What a reader sees of a text: escapes are read. */
function seen(html: string): string {
  const text = html.replace(/<[^>]*>/gu, "");
  const named = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  return text.replace(/&(lt|gt|quot|amp|#39);/gu, (one) => named[one as keyof typeof named]);
}

/** Pages show several spaces as one. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, " ");
}

describe("toPage", () => {
  it("says why the host does not reach its guest", () => {
    const page = pageOf(example("home-lab.macvlan.json"));

    expect(page).toMatch(/^- eno1 → mv0 \(web\): .+/mu);
    expect(page).toContain("| mv0 | macvlan, bridge | web | eno1 | 02:97:2e:96:3f:32 |");
  });

  it.each(readdirSync(EXAMPLES))(
    "shows picture, interfaces, matrices and commands of %s",
    (file) => {
      const topology = example(file);
      const page = pageOf(topology);

      const code = partsOf(page, "code");
      const [interfaces, ...matrices] = partsOf(page, "table");
      const hosts = topology.nodes.filter(({ kind }) => kind === "host");

      expect(code.map(({ lang }) => lang)).toEqual(["mermaid", ...hosts.map(() => "sh")]);
      expect(interfaces?.rows).toHaveLength(topology.nodes.filter(isInterface).length);
      expect(matrices).toHaveLength(3);
    },
  );

  it("shows every name as it is, and no name begins anything", () => {
    const odd = fc
      .array(
        fc.constantFrom(
          "|",
          "`",
          "```",
          "*",
          "_",
          "<b>",
          "</script>",
          "[x](y)",
          "#",
          "&lt;",
          "\\",
          "a",
          " ",
          "~",
          "!",
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => `x${parts.join("")}x`);
    fc.assert(
      fc.property(odd, odd, (name, station) => {
        const lab = topologyOf({ name, nodes: [{ kind: "station", id: "pc", name: station }] });
        const page = pageOf(lab);

        const [heading] = partsOf(page, "heading");
        const [table] = partsOf(page, "table");
        const shown = (text: string): string => seen(marked.parseInline(text, { async: false }));

        expect(spaced(shown(heading?.text ?? ""))).toBe(spaced(name));
        expect(spaced(shown(table?.rows[0]?.[0]?.text ?? ""))).toBe(spaced(station));
        expect(partsOf(page, "code")).toHaveLength(1);
      }),
      { seed: 20_261_123, numRuns: 200 },
    );
  });
});
