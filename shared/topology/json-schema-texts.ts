import type { Cable } from "./cable.ts";
import type { NodeKind, NodeOf, Topology } from "./document.ts";
import type { Route } from "./route.ts";

/** A sentence for every key, so that a new key without one does not compile. */
type Texts<Owner> = { readonly [Key in keyof Owner]-?: string };

const ID = "Unique over nodes and cables: 1 to 64 of A–Z a–z 0–9 . _ -";
const DESCRIPTION = "Markdown, for people only.";
const UP = "Administratively up. Absent: true.";
const CHILD_MAC = "Absent: derived from the document's and the node's id, stable for ever.";

const base = { kind: "What kind of node it is.", id: ID, description: DESCRIPTION };

const stack = {
  up: UP,
  addresses: "Addresses with prefix length, e.g. 192.168.1.10/24. With dhcp: the last known lease.",
  dhcp: "The address comes from a DHCP server; it is never set by Macvlan Designer.",
  routes: "Routes through this interface.",
};

export const documentTexts: Texts<Topology> = {
  $schema: "Where an editor finds this schema; not read by Macvlan Designer.",
  format: "Marks the file as a topology document.",
  version: "Version of the format.",
  id: "The document's own lower-case UUID. Derived MAC addresses depend on it: a copy that is used on its own needs a new one.",
  name: "Name of the document.",
  description: DESCRIPTION,
  nodes: "Hosts, interfaces, guests, switches, stations and notes.",
  cables: "Cables between NICs, stations and switches.",
  positions: "Places on the canvas by node id, in pixels.",
};

export const cableTexts: Texts<Cable> = {
  id: ID,
  description: DESCRIPTION,
  from: "Id of a NIC, station or switch.",
  to: "Id of a switch, or of a NIC or station for a direct cable.",
  reflectiveRelay:
    "Hairpin on the port of `to` that faces `from`: it may send a frame back where it came from.",
  vlan: "Access port: untagged frames belong to this VLAN. Absent: frames pass as they are.",
  up: "Plugged in. Absent: true.",
};

export const routeTexts: Texts<Route> = {
  to: "Destination, e.g. 0.0.0.0/0 for the default route.",
  via: "Next hop. Absent: the destination is on the link itself.",
  src: "Address to speak from.",
};

export const vlanTexts: Texts<NonNullable<NodeOf<"nic">["vlan"]>> = {
  parent: "Id of the NIC or bond that it is stacked on.",
  id: "The 802.1Q tag, 1 to 4094.",
};

export const kindTexts: Readonly<Record<NodeKind, string>> = {
  host: "A Linux machine.",
  nic: "An interface that exists, or a VLAN sub-interface on one.",
  bond: "A bond of a host: several NICs that act as one interface. It has to be on the machine.",
  bridge: "A Linux bridge on a host.",
  macvlan: "A macvlan or macvtap child.",
  veth: "A guest's port on a bridge.",
  guest: "A virtual machine, container or network namespace.",
  switch: "An external switch.",
  station: "Any other device on the LAN.",
  note: "Text on the canvas.",
};

export const nodeTexts: { readonly [Kind in NodeKind]: Texts<NodeOf<Kind>> } = {
  host: {
    ...base,
    name: "Name of the machine.",
    local: "The machine that plan and apply act on; at most one. A single host is it by itself.",
    arpIgnore:
      "net.ipv4.conf.all.arp_ignore: 0 (the kernel's default) answers ARP for any address of the host, 1 only for those of the interface asked.",
  },
  nic: {
    ...base,
    ...stack,
    host: "Id of the host.",
    name: "Name of the interface; of a VLAN at most 15 of A–Z a–z 0–9 _ . -",
    mac: "MAC address of the card. Never set by Macvlan Designer.",
    mtu: "MTU in bytes. Absent: 1500.",
    wireless: "Wi-Fi: an access point takes one MAC per station, so children on it hear nothing.",
    vlan: "Makes it an 802.1Q sub-interface of another NIC, or a bond, of the same host.",
    carrier: "Link present. Absent: it has a cable that is up; a VLAN follows its parent.",
  },
  bond: {
    ...base,
    ...stack,
    host: "Id of the host.",
    name: "Name of the bond in the kernel.",
    mode: "How it spreads frames over its ports, by the kernel's name.",
    ports: "Ids of the NICs that are its ports.",
    primary: "Modes with one active port: the id of the port that is preferred while it has link.",
    mac: "MAC address of the bond. Absent: its first port's. Never set by Macvlan Designer.",
    mtu: "MTU in bytes. Absent: 1500.",
  },
  bridge: {
    ...base,
    ...stack,
    host: "Id of the host.",
    name: "Name of the bridge in the kernel.",
    ports: "Ids of the NICs, bonds and macvlans that are its ports.",
    mac: CHILD_MAC,
    mtu: "MTU in bytes. Absent: 1500.",
  },
  macvlan: {
    ...base,
    ...stack,
    parent: "Id of a NIC, bond, bridge or macvlan.",
    guest: "Id of the guest that it is handed to. Absent: it stays in the host's own stack.",
    name: "Name of the interface in the kernel.",
    mode: "How it meets its siblings: private, vepa, bridge, passthru or source.",
    tap: "macvtap: a character device that a hypervisor opens.",
    mac: CHILD_MAC,
    guestMac: "macvtap: the MAC that the VM uses, when it is not the device's.",
    mtu: "MTU in bytes. Absent: the parent's.",
    sourceMacs: "Mode source: the stations that it listens to.",
    nodst: "Mode source: the frames that it took go to nobody else.",
    nopromisc: "Mode passthru: the parent stays out of promiscuous mode.",
    bcqueuelen: "Length of the broadcast queue that it asks for. Absent: 1000.",
    bclim: "From how many receivers on broadcasts are queued.",
  },
  veth: {
    ...base,
    ...stack,
    bridge: "Id of the bridge.",
    guest: "Id of the guest.",
    name: "Name of the guest's end.",
    mac: CHILD_MAC,
  },
  guest: {
    ...base,
    host: "Id of the host.",
    name: "Name of the guest; of a namespace at most 64 of A–Z a–z 0–9 _ . - and not only digits.",
    type: "A virtual machine, a container of an engine, or a plain network namespace.",
  },
  switch: { ...base, name: "Name of the switch." },
  station: {
    ...base,
    ...stack,
    name: "Name of the device.",
    mac: "Its MAC address. Absent: a derived one stands in for prediction.",
  },
  note: { ...base, name: "Title of the note.", text: "What it says." },
};
