import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import { reasonOf } from "../../reachability/explain/reason-of.ts";
import { labelOf } from "../../reachability/explain/labels.ts";
import type { ReachabilityClasses } from "../../reachability/reachability.ts";
import { escapeMarkdown } from "../../reachability/to-markdown.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { indexTopology } from "../../topology/topology-index.ts";

/** Beyond so many reasons nobody reads, and each is a walk of its own. */
const MOST = 200;

/** Why those do not reach each other that do not: a line for each pair of classes, by its first members. */
export function reasonLines(
  topology: Topology,
  { classes }: ReachabilityClasses,
  language: Language,
): string {
  const index = indexTopology(topology);
  const lines: string[] = [];
  for (const [from, to] of pairsOf(classes)) {
    const reason = reasonOf(topology, from, to);
    if (reason && lines.length === MOST) {
      return `${lines.join("")}- ${say(message("page.more"), language)}\n`;
    }
    if (reason) {
      const ends = [from, to].map((id) => escapeMarkdown(labelOf(index, id))).join(" → ");
      lines.push(`- ${ends}: ${escapeMarkdown(say(reason, language))}\n`);
    }
  }
  return lines.length > 0 ? lines.join("") : `${say(message("page.allReach"), language)}\n`;
}

/** The first of each class with the first of each other one, and the first two of a class. */
function* pairsOf(
  classes: readonly (readonly NodeId[])[],
): Generator<readonly [from: NodeId, to: NodeId]> {
  for (const senders of classes) {
    for (const receivers of classes) {
      const [from] = senders;
      const to = senders === receivers ? receivers[1] : receivers[0];
      if (from !== undefined && to !== undefined) {
        yield [from, to];
      }
    }
  }
}
