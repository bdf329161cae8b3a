import { message } from "../../messages/message.ts";
import type { Lab, LabChild, LabVeth } from "../lab.ts";
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
export function leftToOthers({ children }: Lab, title: string): readonly ExportNote[] {
  return children.filter(isLeftToOthers).flatMap((child) => leftToGuest(child, title));
}

/** Says of a guest's interface that it is not in the files, and who makes it; nothing of a shim. */
export function leftToGuest(one: LabChild | LabVeth, title: string): readonly ExportNote[] {
  const { node, name, guest } = one;
  if (!guest) {
    return [];
  }
  const params = { name, guest: guest.name };
  if (guest.type === "namespace") {
    const inside = { name, target: title, namespace: guest.name };
    return [left(node, message("export.leftNamespace", inside))];
  }
  if ("bridge" in one) {
    return [left(node, message("export.leftVeth", params))];
  }
  return [
    left(node, message(guest.type === "vm" ? "export.leftVm" : "export.leftContainer", params)),
  ];
}
