import { toMermaid } from "../../diagram/text/mermaid.ts";
import { outlineOf } from "../../diagram/text/outline.ts";
import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import { classesOf } from "../../reachability/matrix.ts";
import type { Relation } from "../../reachability/relations/relation.ts";
import { reachTable } from "../../reachability/table.ts";
import { escapeMarkdown, tableToMarkdown } from "../../reachability/to-markdown.ts";
import type { Topology } from "../../topology/document.ts";
import { labOf } from "../lab.ts";
import { iproute2 } from "../targets/iproute2/iproute2.ts";
import { interfaceTable } from "./interface-table.ts";
import { reasonLines } from "./reasons.ts";

/**
 * Writes a page about a document, for a wiki or a repository: picture, interfaces, who reaches whom and
 * why not, commands.
 *
 * GitHub's Markdown, with the picture in Mermaid. Names are escaped; the description is Markdown itself
 * (topology-document.md).
 *
 * @param relations what the picture shows of who reaches whom
 */
export function toPage(
  topology: Topology,
  relations: readonly Relation[],
  language: Language = "en",
): string {
  const title = (id: Parameters<typeof say>[0]["id"] & `page.${string}`): string =>
    `## ${say(message(id), language)}`;
  const picture = toMermaid(outlineOf(topology, relations, { language }));
  const parts = [
    `<!-- ${say(message("page.madeBy"), language)} -->`,
    `# ${escapeMarkdown(topology.name)}`,
    topology.description ?? "",
    fenced("mermaid", picture),
    title("page.interfaces"),
    interfaceTable(topology, language),
    [...tableToMarkdown(reachTable(topology), language)].join(""),
    title("page.whyNot"),
    reasonLines(topology, classesOf(topology), language),
    title("page.commands"),
    ...commands(topology),
  ];
  return (
    parts
      .map((part) => part.trimEnd())
      .filter((part) => part !== "")
      .join("\n\n") + "\n"
  );
}

function commands(topology: Topology): readonly string[] {
  const hosts = topology.nodes.filter((node) => node.kind === "host");
  return hosts.flatMap((host) => {
    const made = iproute2.write(labOf(topology, host));
    const files = made.ok ? made.value.files : [];
    return files.map(({ text }) => {
      const name = hosts.length > 1 ? `### ${escapeMarkdown(host.name)}\n\n` : "";
      return `${name}${fenced("sh", text)}`;
    });
  });
}

/** A fence that nothing inside can end: longer than any run of its sign in there. */
function fenced(language: string, text: string): string {
  const runs = text.match(/`+/gu) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}\n`;
}
