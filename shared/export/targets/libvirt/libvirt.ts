import { message } from "../../../messages/message.ts";
import { err, ok } from "../../../result.ts";
import type { Lab, LabChild, LabGuest } from "../../lab.ts";
import { madeFrom } from "../../made-from.ts";
import { hint, lostTogether } from "../../notes.ts";
import type { ExportedFile, ExportNote, ExportTarget } from "../../target.ts";
import { toXml } from "../../text/xml.ts";
import {
  guestSlugs,
  kernelOptions,
  leftMode,
  leftOnHost,
  leftOtherGuests,
  setInside,
  unplainParents,
} from "../machine-notes.ts";
import { bridgeInterface, directInterface, macOf, networkElement } from "./elements.ts";

const TITLE = "libvirt";

/**
 * The `<interface>` elements of each VM, and a `<network>` per parent and mode (libvirt's
 * formatdomain, "Direct attachment to physical interface", and formatnetwork).
 */
export const libvirt: ExportTarget = {
  name: "libvirt",
  title: TITLE,
  about: message("export.about.libvirt"),
  limits: [
    message("export.limit.libvirt.source"),
    message("export.limit.libvirt.options"),
    message("export.limit.libvirt.trust"),
  ],
  write: (lab) => {
    const guests = lab.guests.filter(({ type }) => type === "vm");
    const refused = unplainParents(lab, TITLE, guests);
    return refused.length > 0
      ? err(refused)
      : ok({
          files: [...guestFiles(lab, guests), ...networkFiles(lab, guests)],
          notes: notes(lab),
        });
  },
};

function isSayable({ mode }: LabChild): boolean {
  return mode !== "source";
}

function guestFiles(lab: Lab, guests: readonly LabGuest[]): readonly ExportedFile[] {
  const slugs = guestSlugs(lab);
  return guests.flatMap(({ node, children, veths }) => {
    const content = [
      ...children.filter(isSayable).map((child) => directInterface(lab, child)),
      ...veths.map(bridgeInterface),
    ];
    const text = toXml(madeFrom(lab, TITLE), { name: "devices", content });
    return content.length === 0 ? [] : [{ path: `guests/${slugs.get(node) ?? node}.xml`, text }];
  });
}

/** For guests that are drawn somewhere else: the same parents and modes by a name. */
function networkFiles(lab: Lab, guests: readonly LabGuest[]): readonly ExportedFile[] {
  const places = new Map(
    guests
      .flatMap(({ children }) => children.filter(isSayable))
      .map((child) => [`${child.parent}-${child.mode}`, child]),
  );
  return [...places].map(([name, { parent, mode }]) => ({
    path: `networks/${name}.xml`,
    text: toXml(madeFrom(lab, TITLE), networkElement(lab, parent, mode)),
  }));
}

function notes(lab: Lab): readonly ExportNote[] {
  const vms = lab.guests.filter(({ type }) => type === "vm");
  const children = vms.flatMap((guest) => guest.children);
  return [
    ...leftOtherGuests(lab, TITLE, ["vm"]),
    ...leftOnHost(lab, TITLE),
    ...vms.flatMap((guest) => guest.children.flatMap((child) => childNotes(lab, guest, child))),
    ...vms.flatMap((guest) => guest.veths.flatMap((veth) => setInside(veth, guest))),
    ...(children.some((child) => child.tap && isSayable(child))
      ? [hint(message("export.hint.libvirtMakes"))]
      : []),
  ];
}

function childNotes(lab: Lab, guest: LabGuest, child: LabChild): readonly ExportNote[] {
  const { node, name, guestMac, mode, parent } = child;
  if (!isSayable(child)) {
    return [leftMode(child, TITLE, message("export.instead.qemu"))];
  }
  return [
    ...lostTogether(child, TITLE, kernelOptions(child), message("export.instead.qemu")),
    ...setInside(child, guest),
    ...(guestMac === null
      ? []
      : [hint(message("export.hint.libvirtGuestMac", { name, mac: guestMac }), node)]),
    ...(/^(?:vnet|vif|macvtap|macvlan)/u.test(name)
      ? [hint(message("export.hint.libvirtName", { name }), node)]
      : []),
    ...(mode === "passthru" && macOf(lab, child) === null
      ? [hint(message("export.hint.libvirtPassthroughMac", { name, nic: parent }), node)]
      : []),
  ];
}
