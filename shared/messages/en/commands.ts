import { plural } from "../plural.ts";

/** Names of edits and why an edit is refused, said in English. */
export const commandMessages = {
  "command.setMode": ({ name, mode }: { name: string; mode: string }) => `Set ${name} to ${mode}`,
  "command.rename": ({ name, to }: { name: string; to: string }) => `Rename ${name} to ${to}`,
  "command.set": (p: { name: string; property: string; value: string }) =>
    `Set ${p.property} of ${p.name} to ${p.value}`,
  "command.turnOn": ({ name, property }: { name: string; property: string }) =>
    `Turn ${property} on for ${name}`,
  "command.turnOff": ({ name, property }: { name: string; property: string }) =>
    `Turn ${property} off for ${name}`,
  "command.change": ({ name, property }: { name: string; property: string }) =>
    `Change ${property} of ${name}`,
  "command.clear": ({ name, property }: { name: string; property: string }) =>
    `Clear ${property} of ${name}`,
  "command.add": ({ name }: { name: string }) => `Add ${name}`,
  "command.remove": ({ name }: { name: string }) => `Remove ${name}`,
  "command.removeWith": ({ name, others }: { name: string; others: number }) =>
    `Remove ${name} and ${plural("en", others, { one: "node that depends", other: "nodes that depend" })} on it`,
  "command.removeMany": ({ count }: { count: number }) =>
    `Remove ${plural("en", count, { one: "node", other: "nodes" })}`,
  "command.addPort": ({ name, bridge }: { name: string; bridge: string }) =>
    `Make ${name} a port of ${bridge}`,
  "command.addBondPort": ({ name, bond }: { name: string; bond: string }) =>
    `Make ${name} a port of ${bond}`,
  "command.setParent": ({ name, parent }: { name: string; parent: string }) =>
    `Put ${name} on ${parent}`,
  "command.handTo": ({ name, guest }: { name: string; guest: string }) =>
    `Hand ${name} to ${guest}`,
  "command.keepOnHost": ({ name }: { name: string }) => `Keep ${name} in the host's own stack`,
  "command.tidy": () => "Tidy up",
  "command.move": ({ name }: { name: string }) => `Move ${name}`,
  "command.moveMany": ({ count }: { count: number }) =>
    `Move ${plural("en", count, { one: "node", other: "nodes" })}`,
  "command.duplicate": ({ name }: { name: string }) => `Duplicate ${name}`,
  "command.duplicateMany": ({ count }: { count: number }) =>
    `Duplicate ${plural("en", count, { one: "node", other: "nodes" })}`,
  "command.paste": ({ name }: { name: string }) => `Paste ${name}`,
  "command.pasteMany": ({ count }: { count: number }) =>
    `Paste ${plural("en", count, { one: "node", other: "nodes" })}`,
  "command.renameDocument": ({ name }: { name: string }) => `Rename the document to ${name}`,
  "command.describeDocument": () => "Change the document's description",
  "command.newIdentity": () => "Give the document a new identity",
  "command.restore": () => "Undo the edit",
  "command.batch": ({ first, others }: { first: string; others: number }) =>
    `${first}, and ${plural("en", others, { one: "more edit", other: "more edits" })}`,
  "command.nothing": () => "Change nothing",
  "command.cableName": ({ from, to }: { from: string; to: string }) =>
    `the cable from ${from} to ${to}`,

  "command.unknownId": ({ id }: { id: string }) => `There is no node or cable with the id “${id}”.`,
  "command.unknownIdNear": ({ id, suggestion }: { id: string; suggestion: string }) =>
    `There is no node or cable with the id “${id}”. Did you mean “${suggestion}”?`,
  "command.wrongKind": (p: { id: string; kind: string; kinds: readonly string[] }) =>
    `“${p.id}” is a ${p.kind}; this edit is for a ${oneOf(p.kinds)}.`,
  "command.unknownType": ({ type }: { type: string }) => `There is no command “${type}”.`,
  "command.unknownTypeNear": ({ type, suggestion }: { type: string; suggestion: string }) =>
    `There is no command “${type}”. Did you mean “${suggestion}”?`,
  "command.impossible.kinds": ({ from, to }: { from: string; to: string }) =>
    `A ${from} and a ${to} cannot be connected. Cables join NICs, stations and switches; NICs, bonds and macvlans become ports of a bridge, NICs those of a bond; macvlans and veths are handed to guests; macvlans stand on NICs and bonds.`,
  "command.impossible.itself": ({ name }: { name: string }) =>
    `“${name}” cannot be connected with itself.`,
  "command.impossible.vlanCable": ({ name }: { name: string }) =>
    `“${name}” is a VLAN and has no socket. Plug the cable into the NIC that it is stacked on.`,
  "command.impossible.cabled": ({ name }: { name: string }) =>
    `“${name}” has a cable already, and one socket. Remove that cable first, or put a switch in between.`,
  "command.impossible.portAlready": ({ name, bridge }: { name: string; bridge: string }) =>
    `“${name}” is a port of “${bridge}” already; an interface can be the port of one bridge only.`,
  "command.impossible.portWithChildren": ({ name }: { name: string }) =>
    `“${name}” has macvlan children, so the kernel does not let it become a port of a bridge. Put the children on the bridge instead.`,
  "command.impossible.portOfGuest": ({ name }: { name: string }) =>
    `“${name}” is handed to a guest, so it is not in the host's own stack, where the bridge is. Take it back from the guest first.`,
  "command.impossible.portTap": ({ name }: { name: string }) =>
    `“${name}” is a macvtap, which the kernel does not let become a port of a bridge. Use a macvlan instead.`,
  "command.impossible.bondPortAlready": ({ name, bond }: { name: string; bond: string }) =>
    `“${name}” is a port of “${bond}” already; a NIC can be the port of one bond only.`,
  "command.impossible.bondPortWithChildren": ({ name }: { name: string }) =>
    `“${name}” has macvlan children, so the kernel does not let it become a port of a bond. Put the children on the bond instead.`,
  "command.impossible.bondPortVlan": ({ name, bond }: { name: string; bond: string }) =>
    `“${name}” is a VLAN. Make its NIC a port of “${bond}”, and put the VLAN on the bond.`,
  "command.impossible.portOnBridge": ({ name, bridge }: { name: string; bridge: string }) =>
    `“${name}” stands on “${bridge}”, so it cannot be a port of it as well.`,

  "command.property.name": () => "the name",
  "command.property.description": () => "the description",
  "command.property.local": () => "“this machine”",
  "command.property.arpIgnore": () => "arp_ignore",
  "command.property.host": () => "the host",
  "command.property.mac": () => "the MAC address",
  "command.property.up": () => "“up”",
  "command.property.addresses": () => "the addresses",
  "command.property.dhcp": () => "DHCP",
  "command.property.routes": () => "the routes",
  "command.property.mtu": () => "the MTU",
  "command.property.wireless": () => "Wi-Fi",
  "command.property.vlan": () => "the VLAN",
  "command.property.carrier": () => "the carrier",
  "command.property.ports": () => "the ports",
  "command.property.primary": () => "the primary port",
  "command.property.parent": () => "the parent",
  "command.property.mode": () => "the mode",
  "command.property.guest": () => "the guest",
  "command.property.tap": () => "macvtap",
  "command.property.guestMac": () => "the guest's MAC address",
  "command.property.sourceMacs": () => "the source MAC addresses",
  "command.property.nodst": () => "nodst",
  "command.property.nopromisc": () => "nopromisc",
  "command.property.bcqueuelen": () => "bcqueuelen",
  "command.property.bclim": () => "bclim",
  "command.property.bridge": () => "the bridge",
  "command.property.type": () => "the type",
  "command.property.text": () => "the text",
  "command.property.from": () => "the beginning",
  "command.property.to": () => "the end",
  "command.property.reflectiveRelay": () => "reflective relay",
};

function oneOf(values: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(values);
}
