import { message } from "../../messages/message.ts";
import type { Lab, LabChild } from "../lab.ts";
import { left } from "../notes.ts";
import type { ExportNote } from "../target.ts";

/**
 * Children that are not the host's to make: a container's is made by its engine, and a VM's without
 * a tap by its hypervisor (root-helper.md).
 */
export function isLeftToOthers({ guest, tap }: LabChild): boolean {
  return guest?.type === "container" || (guest?.type === "vm" && !tap);
}

/** Names them, with the targets that can say them. */
export function leftToOthers({ children }: Lab): readonly ExportNote[] {
  return children.filter(isLeftToOthers).map(({ node, name, guest }) => {
    const params = { name, guest: guest?.name ?? "" };
    return guest?.type === "container"
      ? left(node, message("export.leftContainer", params))
      : left(node, message("export.leftVm", params));
  });
}
