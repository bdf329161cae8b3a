import { message } from "../../messages/message.ts";
import { ok } from "../../result.ts";
import type { Topology } from "../document.ts";
import type { AddCableCommand, RemoveCableCommand } from "./command.ts";
import type { EditResult } from "./edit.ts";
import { findCable } from "./find.ts";
import { cableName } from "./names.ts";
import { inserted, withCables } from "./replace.ts";

/** Adds a cable, last or at a place. */
export function addCable(document: Topology, { cable, index }: AddCableCommand): EditResult {
  return ok({
    document: withCables(document, inserted(document.cables ?? [], cable, index)),
    label: message("command.add", { name: cableName(document, cable) }),
  });
}

/** Removes a cable; the list of cables stays, if empty. */
export function removeCable(document: Topology, { id }: RemoveCableCommand): EditResult {
  const cable = findCable(document, id);
  if (!cable.ok) {
    return cable;
  }
  const left = (document.cables ?? []).filter((one) => one.id !== id);
  return ok({
    document: withCables(document, left),
    label: message("command.remove", { name: cableName(document, cable.value) }),
  });
}
