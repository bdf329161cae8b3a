import { message, type Message } from "../../messages/message.ts";
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

/** Why one does not reach another. */
export interface Reason {
  readonly from: string;
  readonly to: string;
  readonly text: Message;
}

/** What is told of why, and whether that is all there is. */
export interface Reasons {
  readonly reasons: readonly Reason[];
  readonly more: boolean;
}

/** Why those do not reach each other that do not: one for each pair of classes, by its first members. */
export function reasonsOf(topology: Topology, { classes }: ReachabilityClasses): Reasons {
  const index = indexTopology(topology);
  const reasons: Reason[] = [];
  for (const [from, to] of pairsOf(classes)) {
    const text = reasonOf(topology, from, to);
    if (text && reasons.length === MOST) {
      return { reasons, more: true };
    }
    if (text) {
      reasons.push({ from: labelOf(index, from), to: labelOf(index, to), text });
    }
  }
  return { reasons, more: false };
}

/** The same as a list in Markdown. */
export function reasonLines(
  topology: Topology,
  classes: ReachabilityClasses,
  language: Language,
): string {
  const { reasons, more } = reasonsOf(topology, classes);
  if (reasons.length === 0) {
    return `${say(message("page.allReach"), language)}\n`;
  }
  const lines = reasons.map(({ from, to, text }) => {
    const ends = [from, to].map(escapeMarkdown).join(" → ");
    return `- ${ends}: ${escapeMarkdown(say(text, language))}\n`;
  });
  return `${lines.join("")}${more ? `- ${say(message("page.more"), language)}\n` : ""}`;
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
