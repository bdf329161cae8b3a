import { z } from "zod";
import { message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import { isMadeInterfaceName, uint32Schema } from "../topology/fields.ts";
import { MAX_LIST } from "../topology/limits.ts";
import { MACVLAN_MODES, type MacvlanMode, type MacvlanNode } from "../topology/nodes/macvlan.ts";
import { checked, commonOf, macOf } from "./found-fields.ts";
import type { Device, FoundDraft } from "./found-draft.ts";
import type { FoundChild } from "./found.ts";
import type { Notes } from "./notes.ts";

const int32Schema = z.int().min(-2_147_483_648).max(2_147_483_647);

/** Draws a macvlan or macvtap; undefined, with a note: a document cannot hold it. */
export function drawChild(
  draft: FoundDraft,
  link: FoundChild,
  parent: Device | undefined,
): Device | undefined {
  const { notes, ids, nodes } = draft;
  const { name, at } = link;
  const mode = MACVLAN_MODES.find((one) => one === link.mode);
  if (!isMadeInterfaceName(name)) {
    notes.add("left", at, message("import.badName", { name }));
  } else if (!mode) {
    notes.add("left", at, message("import.badMode", { name, mode: link.mode }));
  } else if (!parent) {
    notes.add("left", at, message("import.noParent", { name, parent: link.parent }));
  } else {
    const guest = link.guest === undefined ? undefined : draft.guestIds.get(link.guest);
    const isHosts = guest === undefined || draft.guests.get(link.guest ?? "") === "vm";
    const id = ids.take(isHosts ? name : `${guest}-${name}`);
    nodes.push({
      kind: "macvlan",
      id,
      parent: parent.id,
      ...(guest === undefined ? {} : { guest }),
      name,
      mode,
      ...(link.tap === true ? { tap: true } : {}),
      ...childCommon(draft, link, mode, parent.id),
      ...optionsOf(link, mode, notes),
    });
    return { id, kind: "child" };
  }
  return undefined;
}

/** A passthru child has its NIC's MAC; saying one would mean to change the NIC's. */
function childCommon(
  { notes, nodes }: FoundDraft,
  link: FoundChild,
  mode: MacvlanMode,
  parent: NodeId,
): ReturnType<typeof commonOf> {
  const { mac, ...common } = commonOf(link, notes);
  const nic = nodes.find(({ id }) => id === parent);
  const isNics = nic?.kind === "nic" && nic.mac === mac;
  if (mode !== "passthru" || mac === undefined) {
    return mac === undefined ? common : { mac, ...common };
  }
  if (!isNics) {
    notes.add("lost", link.at, message("import.passthruMac", { name: link.name, mac }));
  }
  return common;
}

function optionsOf(
  link: FoundChild,
  mode: MacvlanMode,
  notes: Notes,
): Pick<MacvlanNode, "sourceMacs" | "nodst" | "nopromisc" | "bcqueuelen" | "bclim"> {
  const macs = (link.sourceMacs ?? []).flatMap((mac) => macOf(mac, link.at, notes) ?? []);
  const bcqueuelen = checked(uint32Schema, link.bcqueuelen, "uint32", link.at, notes);
  const bclim = checked(int32Schema, link.bclim, "int32", link.at, notes);
  if (mode !== "source" && macs.length > 0) {
    notes.add("lost", link.at, message("import.sourceMacs", { name: link.name, mode }));
  }
  return {
    ...(mode === "source" && macs.length > 0
      ? { sourceMacs: [...new Set(macs)].slice(0, MAX_LIST) }
      : {}),
    ...(mode === "source" && link.nodst === true ? { nodst: true } : {}),
    ...(mode === "passthru" && link.nopromisc === true ? { nopromisc: true } : {}),
    ...(bcqueuelen === undefined ? {} : { bcqueuelen }),
    ...(bclim === undefined ? {} : { bclim }),
  };
}
