import { message, type Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Lab, LabChild, LabGuest, LabGuestName, LabInterface } from "../lab.ts";
import { slugOf } from "../made-from.ts";
import { hint, left, lost, type Feature } from "../notes.ts";
import { unplainNics } from "../plain-name.ts";
import { Slugs } from "../slug.ts";
import type { ExportNote } from "../target.ts";
import { leftToGuest } from "./left-to-others.ts";

/** What a child may have that only `ip` can say. */
export function kernelOptions(child: LabChild): readonly (Feature | false)[] {
  return [
    child.nopromisc && "nopromisc",
    child.bcqueuelen !== null && "bcqueuelen",
    child.bclim !== null && "bclim",
  ];
}

/**
 * What is the host's own: shims, VLANs and bridges as left, NICs that have something as lost.
 *
 * @param made VLANs that the target makes by itself
 */
export function leftOnHost(
  lab: Lab,
  title: string,
  made: ReadonlySet<string> = new Set(),
): readonly ExportNote[] {
  const { nics, vlans, bridges, children } = lab;
  const shims = children.filter(({ guest }) => guest === null);
  const others = vlans.filter(({ name }) => !made.has(name));
  return [
    ...[...others, ...bridges, ...shims].map(({ node, name }) =>
      left(node, message("export.machine.leftOnHost", { name, target: title })),
    ),
    ...nics
      .filter((nic) => nic.addresses.length + nic.routes.length > 0 || nic.dhcp || nic.mtu !== null)
      .map((nic) => lost(nic, title, "nic", message("export.instead.iproute2"))),
  ];
}

/** Interfaces of guests that are not of the target's types, with who can say them. */
export function leftOtherGuests(
  { children, veths }: Lab,
  title: string,
  types: readonly LabGuestName["type"][],
): readonly ExportNote[] {
  return [...children, ...veths]
    .filter(({ guest }) => guest && !types.includes(guest.type))
    .flatMap((one) => leftToGuest(one, title));
}

/** A child whose mode the target does not know: it is not in the files. */
export function leftMode(
  { node, name, mode }: LabChild,
  title: string,
  instead: Message,
): ExportNote {
  return left(node, message("export.machine.leftMode", { name, target: title, mode, instead }));
}

/** Addresses that are set inside the guest, by whoever runs there. */
export function setInside(
  {
    node,
    name,
    addresses,
    vmAddresses = [],
  }: Pick<LabInterface, "node" | "name" | "addresses"> & Partial<Pick<LabChild, "vmAddresses">>,
  guest: LabGuestName,
): readonly ExportNote[] {
  const all = [...addresses, ...vmAddresses];
  const params = { name, guest: guest.name, addresses: all };
  return all.length === 0 ? [] : [hint(message("export.machine.setInside", params), node)];
}

/** Refuses parents whose names the target could read in another way. */
export function unplainParents(
  lab: Lab,
  title: string,
  guests: readonly LabGuest[],
): readonly ExportNote[] {
  const parents = new Set(guests.flatMap(({ children }) => children.map(({ parent }) => parent)));
  return unplainNics({ ...lab, nics: lab.nics.filter(({ name }) => parents.has(name)) }, title);
}

/** A file name for each guest: from its own name, no two the same. */
export function guestSlugs(lab: Lab): ReadonlyMap<NodeId, string> {
  const slugs = new Slugs();
  return new Map(
    lab.guests.map(({ node, name }) => [
      node,
      slugs.take(name, slugOf({ name, id: lab.topology.id })),
    ]),
  );
}
