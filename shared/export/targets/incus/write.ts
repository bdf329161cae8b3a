import { message, type Message } from "../../../messages/message.ts";
import { err, ok, type Result } from "../../../result.ts";
import type { Lab, LabChild, LabGuest, LabVeth } from "../../lab.ts";
import { hint, lostTogether } from "../../notes.ts";
import type { ExportedFile, ExportNote, ExportOutcome } from "../../target.ts";
import {
  guestSlugs,
  kernelOptions,
  leftMode,
  leftOnHost,
  leftOtherGuests,
  setInside,
  unplainParents,
} from "../machine-notes.ts";
import { bridgedDevice, isLongEnough, macvlanDevice, madeVlan, profileText } from "./profile.ts";

/** How Incus and LXD, which was one program once, differ. */
export interface Dialect {
  readonly title: string;
  /** Whether a device has a key `mode`; without it every child is made in mode bridge. */
  readonly withMode: boolean;
  /** What to use where a mode cannot be said. */
  readonly insteadOfMode: Message;
}

/** Writes a profile per VM and container. */
export function writeProfiles(
  lab: Lab,
  dialect: Dialect,
): Result<ExportOutcome, readonly ExportNote[]> {
  const guests = lab.guests.filter(({ type }) => type !== "namespace");
  const refused = unplainParents(lab, dialect.title, guests);
  return refused.length > 0
    ? err(refused)
    : ok({ files: files(lab, dialect, guests), notes: notes(lab, dialect, guests) });
}

function isSayable({ mode }: LabChild): boolean {
  return mode !== "source";
}

function files(
  lab: Lab,
  { title, withMode }: Dialect,
  guests: readonly LabGuest[],
): readonly ExportedFile[] {
  const slugs = guestSlugs(lab);
  return guests.flatMap((guest) => {
    const devices = [
      ...guest.children
        .filter(isSayable)
        .map((child) => [child.name, macvlanDevice(lab, child, withMode)] as const),
      ...guest.veths.map((veth) => [veth.name, bridgedDevice(veth)] as const),
    ];
    const path = `${slugs.get(guest.node) ?? guest.node}.yaml`;
    return devices.length === 0 ? [] : [{ path, text: profileText(lab, title, guest, devices) }];
  });
}

function notes(lab: Lab, dialect: Dialect, guests: readonly LabGuest[]): readonly ExportNote[] {
  const children = guests.flatMap((guest) => guest.children).filter(isSayable);
  const made = children.flatMap(({ parent }) => madeVlan(lab, parent)?.name ?? []);
  return [
    ...leftOtherGuests(lab, dialect.title, ["vm", "container"]),
    ...leftOnHost(lab, dialect.title, new Set(made)),
    ...guests.flatMap((guest) =>
      guest.children.flatMap((child) =>
        isSayable(child)
          ? childNotes(dialect, guest, child)
          : [leftMode(child, dialect.title, insteadFor(guest))],
      ),
    ),
    ...guests.flatMap((guest) => guest.veths.flatMap((veth) => insideNotes(dialect, guest, veth))),
  ];
}

/** What the kernel can, these programs cannot: the script makes it, and a VM opens it. */
function insteadFor({ type }: LabGuest): Message {
  return message(type === "vm" ? "export.instead.qemu" : "export.instead.iproute2");
}

function childNotes(dialect: Dialect, guest: LabGuest, child: LabChild): readonly ExportNote[] {
  const { title, withMode, insteadOfMode } = dialect;
  const losesMode = !withMode && child.mode !== "bridge";
  const options = [
    child.tap && guest.type === "container" && "tap",
    child.guestMac !== null && "guestMac",
    ...kernelOptions(child),
  ] as const;
  return [
    ...lostTogether(child, title, [losesMode && "mode"], insteadOfMode),
    ...lostTogether(child, title, options, insteadFor(guest)),
    ...insideNotes(dialect, guest, child),
  ];
}

/** What whoever runs in the guest has to set: nothing of a layer above Ethernet has a key. */
function insideNotes(
  { title }: Dialect,
  guest: LabGuest,
  one: LabVeth | LabChild,
): readonly ExportNote[] {
  const { node, name, dhcp, routes, up } = one;
  const inside = [dhcp && "dhcp", routes.length > 0 && "routes", !up && "down"] as const;
  return [
    ...setInside(one, guest),
    ...lostTogether(one, title, inside, message("export.instead.inside", { guest: guest.name })),
    ...(isLongEnough(name)
      ? []
      : [hint(message("export.hint.shortName", { name, target: title }), node)]),
  ];
}
