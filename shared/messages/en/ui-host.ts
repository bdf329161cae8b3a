import { plural } from "../plural.ts";

interface Named {
  readonly name: string;
}

interface Count {
  readonly count: number;
}

const KINDS: Readonly<Record<string, readonly [one: string, other: string]>> = {
  nic: ["NIC", "NICs"],
  macvlan: ["macvlan child", "macvlan children"],
  bond: ["bond", "bonds"],
  bridge: ["bridge", "bridges"],
  veth: ["bridge port", "bridge ports"],
  guest: ["guest", "guests"],
  switch: ["switch", "switches"],
  station: ["station", "stations"],
};

export const uiHostMessages = {
  "ui.host.title": (): string => "This workstation",
  "ui.host.loading": (): string => "Looking at this workstation…",
  "ui.host.tryAgain": (): string => "Try again",
  "ui.host.noNics": (): string => "No network card here that a macvlan child can sit on.",
  "ui.host.wifi": (): string => "Wi-Fi: macvlan will not work",
  "ui.host.down": (): string => "switched off",
  "ui.host.up": (): string => "no address",
  "ui.host.noCable": (): string => "no cable",
  "ui.host.vlan": ({ id }: { id: number }): string => `VLAN ${id}`,
  "ui.host.speed": ({ mbit }: { mbit: number }): string =>
    mbit >= 1000 ? `${mbit / 1000} Gbit/s` : `${mbit} Mbit/s`,
  "ui.host.address": ({ address }: { address: string }): string => address,
  "ui.host.standsFor": ({ name }: Named): string => `is ${name}`,
  "ui.host.drawn": (): string => "drawn",
  "ui.host.light.on": (): string => "link is up",
  "ui.host.light.off": (): string => "no link",
  "ui.host.light.down": (): string => "interface is down",
  "ui.host.add": ({ name }: Named): string =>
    `Drag ${name} onto the canvas, or press Enter to add it`,
  "ui.host.addFirst": ({ name }: Named): string => `Open a document to draw ${name}`,
  "ui.host.show": ({ name }: Named): string => `Show ${name} on the canvas`,

  "ui.host.liveMatches": ({ name }: Named): string => `Live: ${name} matches`,
  "ui.host.liveMatchesMany": ({ count }: Count): string => `Live: all ${count} NICs match`,
  "ui.host.liveMissing": ({ name }: Named): string => `Live: ${name} is not here`,
  "ui.host.liveDiffers": ({ name }: Named): string => `Live: ${name} is another card`,
  "ui.host.liveNone": (): string => "Live: none of its NICs is drawn",
  "ui.host.liveNics": ({ count }: { count: number }): string =>
    `Live: ${plural("en", count, { one: "NIC", other: "NICs" })} on this workstation`,
  "ui.host.liveUnreadable": (): string => "Live: cannot be read",
  "ui.host.notApplied": (): string => "Not applied on this machine",
  "ui.host.applied": (): string => "Applied",
  "ui.host.appliedDiffers": ({ count }: Count): string =>
    `Applied · ${plural("en", count, { one: "link differs", other: "links differ" })}`,
  "ui.host.appliedUnknown": (): string => "Applied · cannot be compared",
  "ui.host.appliedPanel": (): string => "What is applied here",
  "ui.host.asApplied": (): string => "This machine is as it was applied",
  "ui.host.drifted": (): string => "This machine has changed since it was applied",
  "ui.host.since": ({ since, user }: { since: string; user: string }): string =>
    `Applied ${since} by ${user}. To be again as it was, this would have to happen:`,
  "ui.host.sinceOnly": ({ since, user }: { since: string; user: string }): string =>
    `Applied ${since} by ${user}.`,
  "ui.host.takeDrift": (): string => "Take into the document",
  "ui.host.remove": (): string => "Remove…",
  "ui.host.driftNothing": (): string =>
    "The document cannot say what differs here. Apply it again instead.",
  "ui.host.driftTaken": (): string => "The document is now as this machine is.",
  "ui.host.interrupted": (): string => "A change was interrupted",
  "ui.host.interruptedText": (): string =>
    "Nobody kept it and it was not taken back whole. Taking it back makes this machine what it was before.",
  "ui.host.recover": (): string => "Take it back",

  "ui.host.importTitle": (): string => "Import this workstation",
  "ui.host.importLead": ({ hostName }: { hostName: string }): string =>
    `${hostName} is drawn as it is now. Nothing is changed on it.`,
  "ui.host.importDrawn": (): string => "What is drawn",
  "ui.host.importNotes": (): string => "Left out or assumed",
  "ui.host.count": ({ count, kind }: Count & { kind: string }): string => {
    const [one, other] = KINDS[kind] ?? [kind, kind];
    return plural("en", count, { one, other });
  },
  "ui.host.inspect": (): string => "Look as an administrator…",
  "ui.host.importNew": (): string => "New document",
  "ui.host.merge": (): string => "Add to this document",
  "ui.host.merged": ({ added, kept }: { added: number; kept: number }): string =>
    `${plural("en", added, { one: "node", other: "nodes" })} added, ${kept} kept as they are drawn.`,
  "ui.host.mergedNothing": (): string => "All of this workstation is drawn already.",

  "ui.host.bindingsTitle": (): string => "Which NIC is meant?",
  "ui.host.bindingsLead": (): string =>
    "Choose the NIC of this workstation that each drawn one stands for. The document stays as it is.",
  "ui.host.bindingsNone": (): string => "The document draws no NIC of this workstation.",
  "ui.host.bindingsUse": (): string => "Use these",
  "ui.host.bindingFor": ({ name }: Named): string => `NIC for ${name}`,
  "ui.host.asDrawn": ({ name }: Named): string => `${name}, as drawn`,
  "ui.host.anyMac": (): string => "any MAC address",
  "ui.host.binding.same": (): string => "Name and MAC address match.",
  "ui.host.binding.bound": (): string => "It stands for the drawn one, whatever its name and MAC.",
  "ui.host.binding.missing": (): string => "There is no NIC of that name here.",
  "ui.host.binding.differs": (): string =>
    "The NIC of that name has another MAC address, so it is another card.",
};
