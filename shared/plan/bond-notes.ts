import { message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { LiveIndex } from "./live-index.ts";
import type { ResolvedNic } from "./nics.ts";
import type { LeftToOthers } from "./plan.ts";

/** What the document says otherwise of a bond than the machine; it is reported and never changed. */
export function bondNotes(
  { node, link }: ResolvedNic,
  nics: ReadonlyMap<NodeId, ResolvedNic>,
  live: LiveIndex,
): readonly LeftToOthers[] {
  if (node.kind !== "bond") {
    return [];
  }
  const notes: LeftToOthers[] = [];
  if (link.bond !== undefined && link.bond.mode !== node.mode) {
    const params = { bond: link.name, drawn: node.mode, live: link.bond.mode };
    notes.push({ node: node.id, reason: message("plan.noteBondMode", params) });
  }
  const drawn = (node.ports ?? []).flatMap((id) => nics.get(id)?.link.name ?? []).sort();
  const has = live.host.links
    .filter(({ master }) => master === link.name)
    .map(({ name }) => name)
    .sort();
  if (drawn.join(" ") !== has.join(" ")) {
    const params = { bond: link.name, drawn, live: has };
    notes.push({ node: node.id, reason: message("plan.noteBondPorts", params) });
  }
  return notes;
}
