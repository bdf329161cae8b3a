import { message } from "../../../messages/message.ts";
import { ok } from "../../../result.ts";
import type { Lab, LabChild, LabGuest } from "../../lab.ts";
import { hint, left, lostTogether } from "../../notes.ts";
import type { ExportedFile, ExportNote, ExportTarget } from "../../target.ts";
import { guestSlugs, leftOnHost, leftOtherGuests, setInside } from "../machine-notes.ts";
import { MOST_TAPS, scriptOf } from "./script.ts";

const TITLE = "QEMU";

/**
 * A POSIX shell script per VM that opens its macvtaps and starts QEMU with them (qemu(1), `-netdev
 * tap,fd=`).
 */
export const qemu: ExportTarget = {
  name: "qemu",
  title: TITLE,
  about: message("export.about.qemu"),
  limits: [message("export.limit.qemu.makes"), message("export.limit.qemu.rights")],
  write: (lab) => ok({ files: files(lab), notes: notes(lab) }),
};

function virtualMachines({ guests }: Lab): readonly LabGuest[] {
  return guests.filter(({ type }) => type === "vm");
}

/** Those that a shell's one-digit descriptors can hold. */
function openable({ children }: LabGuest): readonly LabChild[] {
  return children.slice(0, MOST_TAPS);
}

function files(lab: Lab): readonly ExportedFile[] {
  const slugs = guestSlugs(lab);
  return virtualMachines(lab)
    .map((guest) => ({ guest, taps: openable(guest) }))
    .filter(({ guest, taps }) => taps.length + guest.veths.length > 0)
    .map(({ guest, taps }) => ({
      path: `${slugs.get(guest.node) ?? guest.node}.sh`,
      text: scriptOf(lab, taps, guest.veths),
      mode: 0o755,
    }));
}

function notes(lab: Lab): readonly ExportNote[] {
  const guests = virtualMachines(lab);
  const taps = guests.flatMap(openable);
  return [
    ...leftOtherGuests(lab, TITLE, ["vm"]),
    ...leftOnHost(lab, TITLE),
    ...guests.flatMap((guest) => guest.children.flatMap((child) => childNotes(guest, child))),
    ...guests.flatMap((guest) =>
      guest.veths.flatMap((veth) => [
        ...setInside(veth, guest),
        ...lostTogether(veth, TITLE, [!veth.up && "down"], message("export.instead.libvirt")),
        hint(
          message("export.hint.qemuBridge", { name: veth.name, bridge: veth.bridge }),
          veth.node,
        ),
      ]),
    ),
    ...(taps.length > 0 ? [hint(message("export.hint.qemuTapsFirst"))] : []),
  ];
}

function childNotes(guest: LabGuest, child: LabChild): readonly ExportNote[] {
  const { node, name } = child;
  return openable(guest).includes(child)
    ? setInside(child, guest)
    : [left(node, message("export.limit.qemu.tooMany", { name, most: MOST_TAPS }))];
}
