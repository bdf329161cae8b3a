import type { LiveLink, LiveMacvlan, LiveNamespace } from "../plan/live-state.ts";
import type { MacAddress, NodeId } from "../topology/brand.ts";
import { DEFAULT_BCQUEUELEN } from "../topology/effective.ts";
import { macSchema } from "../topology/fields.ts";
import { MAX_LIST } from "../topology/limits.ts";
import { MACVLAN_MODES, type MacvlanMode, type MacvlanNode } from "../topology/nodes/macvlan.ts";
import { noteOwner, parentOf, type Draft } from "./draft.ts";
import { addressingOf, macOf, mtuOf } from "./interface-config.ts";

/** Draws a child of a drawn parent; one whose mode is none of the five is left out and said. */
export function drawMacvlan(
  draft: Draft,
  namespace: LiveNamespace,
  link: LiveLink,
  id: NodeId,
  guest: NodeId | undefined,
): void {
  const parent = parentOf(draft, link);
  const mode = MACVLAN_MODES.find((one) => one === link.macvlan?.mode);
  if (!parent || !link.macvlan || !mode) {
    draft.skipped.add({ why: "parentNotDrawn" }, link.name);
    return;
  }
  noteOwner(draft, link, namespace.name === null ? link.name : `${namespace.name}/${link.name}`);
  draft.nodes.push({
    kind: "macvlan",
    id,
    parent: parent.id,
    ...(guest === undefined ? {} : { guest }),
    name: link.name,
    mode,
    ...(link.kind === "macvtap" ? { tap: true } : {}),
    // A passthru child has its parent's MAC; saying one would mean to change the NIC's.
    ...(mode === "passthru" ? {} : macOf(link, { document: draft.document, id })),
    ...mtuOf(link, parent.link.mtu),
    ...addressingOf(link, namespace),
    ...options(link.macvlan, mode),
  });
}

function options(
  live: LiveMacvlan,
  mode: MacvlanMode,
): Pick<MacvlanNode, "sourceMacs" | "nodst" | "nopromisc" | "bcqueuelen" | "bclim"> {
  const sourceMacs = live.sourceMacs.flatMap((mac): readonly MacAddress[] => {
    const parsed = macSchema.safeParse(mac);
    return parsed.success ? [parsed.data] : [];
  });
  const queue = live.bcqueuelen ?? DEFAULT_BCQUEUELEN;
  return {
    ...(mode === "source" && sourceMacs.length > 0
      ? { sourceMacs: sourceMacs.slice(0, MAX_LIST) }
      : {}),
    ...(mode === "source" && live.nodst ? { nodst: true } : {}),
    ...(mode === "passthru" && live.nopromisc ? { nopromisc: true } : {}),
    ...(queue === DEFAULT_BCQUEUELEN ? {} : { bcqueuelen: queue }),
    ...(live.bclim === undefined ? {} : { bclim: live.bclim }),
  };
}
