import { plural } from "../plural.ts";

/** The properties of what is selected, said in English. */
export const uiInspectorMessages = {
  "ui.inspector.several": ({ count }: { count: number }) =>
    plural("en", count, { one: "thing selected", other: "things selected" }),
  "ui.inspector.noneInCommon": () =>
    "These have no property in common. Select nodes of one kind to change them together.",
  "ui.inspector.mixed": () => "mixed",
  "ui.inspector.reset": ({ label }: { label: string }) => `Back to the default: ${label}`,
  "ui.inspector.useInstead": ({ suggestion }: { suggestion: string }) => `Use ${suggestion}`,
  "ui.inspector.preview": () => "A remedy is being looked at. Apply it or leave it to edit again.",

  "ui.inspector.group.general": () => "General",
  "ui.inspector.group.link": () => "Link",
  "ui.inspector.group.addressing": () => "Addresses",
  "ui.inspector.group.port": () => "Port",
  "ui.inspector.group.more": () => "More",
  "ui.inspector.group.ports": () => "Ports",
  "ui.inspector.group.tap": () => "A virtual machine on it",
  "ui.inspector.tap.about": () =>
    "Once it is applied, the tap is yours: this line runs QEMU on it, without being root. Add the machine's disk.",
  "ui.inspector.tap.copy": () => "Copy the line",
  "ui.inspector.group.relations": () => "Relations",
  "ui.inspector.group.reach": () => "Who it reaches",

  "ui.inspector.document.title": () => "Document",
  "ui.inspector.document.name": () => "Name",
  "ui.inspector.document.nameHelp": () =>
    "What the document is called in the title, in exports and on its file.",
  "ui.inspector.document.description": () => "Description",
  "ui.inspector.document.descriptionHelp": () =>
    "Markdown, for people only. What is this lab for, and what should a reader know?",
  "ui.inspector.document.local": () => "This machine",
  "ui.inspector.document.localHelp": () =>
    "The drawn host that stands for this machine: plan and apply act on it. A single host is it by itself.",
  "ui.inspector.document.noHost": () => "no host drawn yet",
  "ui.inspector.document.undecided": () => "choose one",
  "ui.inspector.document.contents": () => "Contents",
  "ui.inspector.document.empty": () => "Nothing is drawn yet.",
  "ui.inspector.document.cables": () => "Cables",
  "ui.inspector.document.select": () => "Select all of them",

  "ui.inspector.kind.host": () => "Host",
  "ui.inspector.kind.nic": () => "Physical NIC",
  "ui.inspector.kind.vlan": () => "VLAN sub-interface",
  "ui.inspector.kind.bond": () => "Bond",
  "ui.inspector.kind.bridge": () => "Linux bridge",
  "ui.inspector.kind.macvlan": () => "Macvlan child",
  "ui.inspector.kind.macvtap": () => "Macvtap child",
  "ui.inspector.kind.veth": () => "Veth port",
  "ui.inspector.kind.vm": () => "Virtual machine",
  "ui.inspector.kind.container": () => "Container",
  "ui.inspector.kind.namespace": () => "Network namespace",
  "ui.inspector.kind.switch": () => "Switch",
  "ui.inspector.kind.station": () => "Station",
  "ui.inspector.kind.note": () => "Note",
  "ui.inspector.kind.cable": () => "Cable",

  "ui.inspector.label.name": () => "Name",
  "ui.inspector.label.description": () => "Description",
  "ui.inspector.label.host": () => "Host",
  "ui.inspector.label.local": () => "This machine",
  "ui.inspector.label.arpIgnore": () => "Answers ARP",
  "ui.inspector.label.mode": () => "Mode",
  "ui.inspector.label.parent": () => "Parent",
  "ui.inspector.label.guest": () => "Guest",
  "ui.inspector.label.primary": () => "Primary port",
  "ui.inspector.label.bridge": () => "Bridge",
  "ui.inspector.label.tap": () => "Macvtap",
  "ui.inspector.label.up": () => "Up",
  "ui.inspector.label.mac": () => "MAC",
  "ui.inspector.label.guestMac": () => "MAC in the VM",
  "ui.inspector.label.mtu": () => "MTU",
  "ui.inspector.label.vlan": () => "VLAN",
  "ui.inspector.label.carrier": () => "Carrier",
  "ui.inspector.label.wireless": () => "Wi-Fi",
  "ui.inspector.label.dhcp": () => "DHCP",
  "ui.inspector.label.addresses": () => "Addresses",
  "ui.inspector.label.routes": () => "Routes",
  "ui.inspector.label.sourceMacs": () => "Source MACs",
  "ui.inspector.label.nodst": () => "Keep frames",
  "ui.inspector.label.nopromisc": () => "No promisc",
  "ui.inspector.label.bcqueuelen": () => "Broadcast queue",
  "ui.inspector.label.bclim": () => "Broadcast limit",
  "ui.inspector.label.ports": () => "Ports",
  "ui.inspector.label.type": () => "Type",
  "ui.inspector.label.text": () => "Text",
  "ui.inspector.label.from": () => "From",
  "ui.inspector.label.to": () => "To",
  "ui.inspector.label.plugged": () => "Plugged in",
  "ui.inspector.label.reflectiveRelay": () => "Reflective relay",
  "ui.inspector.label.accessVlan": () => "Access VLAN",

  "ui.inspector.help.description": () => "Markdown, for people only. It changes nothing.",
  "ui.inspector.help.host": () => "The machine that it belongs to.",
  "ui.inspector.help.host.name": () => "What people call the machine. It is never set anywhere.",
  "ui.inspector.help.local": () =>
    "This host stands for the machine that Macvlan Designer runs on: plan and apply act on it. At most one; a single host is it by itself.",
  "ui.inspector.help.arpIgnore": () =>
    "Whether the host answers ARP for any of its addresses on any interface (0, the kernel's default), or only for those of the interface that was asked (1). sysctl net.ipv4.conf.all.arp_ignore",
  "ui.inspector.help.nic.name": () =>
    "The interface's name in the kernel, as ip link shows it. A physical NIC is never renamed; a VLAN is made with this name.",
  "ui.inspector.help.bond.name": () =>
    "The bond's name in the kernel, as ip link shows it. A bond is on the machine already: it is never made, changed or removed here.",
  "ui.inspector.help.bond.mode": () =>
    "How the bond spreads frames over its ports, by the kernel's name. active-backup works with any switch; balance-rr, balance-xor, broadcast and 802.3ad need one that takes the ports for one. ip link add NAME type bond mode MODE",
  "ui.inspector.help.bond.ports": () =>
    "NICs that act as one. Their addresses and children belong on the bond. ip link set PORT master BOND",
  "ui.inspector.help.bond.primary": () =>
    "The port that is preferred while it has link, in the modes with one active port. Left out: the first port with link. ip link set BOND type bond primary PORT",
  "ui.inspector.help.bond.mac": () =>
    "The bond's address, which all of its ports speak with. Left out: that of its first port. It is never set.",
  "ui.inspector.help.bond.mtu": () =>
    "The largest packet in bytes, 68 to 65,535; its ports have the same. Left out: 1500. It is never set.",
  "ui.inspector.help.made.name": () =>
    "The interface's name in the kernel, at most 15 letters, digits, _ . or -. ip link add NAME …",
  "ui.inspector.help.veth.name": () =>
    "The name of the guest's end, at most 15 letters, digits, _ . or -. The bridge's end gets a name of its own.",
  "ui.inspector.help.guest.name": () =>
    "What people call the guest. A namespace gets it as its name: ip netns add NAME",
  "ui.inspector.help.plain.name": () => "What people call it. It is never set anywhere.",
  "ui.inspector.help.note.name": () => "The note's title. It may be left out.",
  "ui.inspector.help.text": () => "What the note says, on the canvas and in exported diagrams.",
  "ui.inspector.help.mode": () =>
    "How the child meets its siblings on the same parent. In no mode does it reach the parent itself. ip link add … type macvlan mode MODE",
  "ui.inspector.help.parent": () =>
    "The device whose wire the child shares: a NIC, a VLAN or a bridge. On another child the kernel takes that one's own parent. ip link add link PARENT …",
  "ui.inspector.help.guest": () =>
    "Who gets the child. Without a guest it stays in the host's own network stack, as a shim. ip link set NAME netns GUEST",
  "ui.inspector.help.veth.bridge": () =>
    "The bridge that the other end is a port of. ip link set … master BRIDGE",
  "ui.inspector.help.veth.guest": () => "The guest that this end is handed to.",
  "ui.inspector.help.tap": () =>
    "Makes a character device /dev/tapN that a hypervisor opens, instead of an interface in a namespace. Virtual machines need it. ip link add … type macvtap",
  "ui.inspector.help.up": () =>
    "Administratively up, which is the default. What is down neither sends nor receives. ip link set NAME up",
  "ui.inspector.help.station.up": () =>
    "Switched on, which is the default. What is off neither sends nor receives.",
  "ui.inspector.help.nic.mac": () =>
    "The card's own address. It is used to find the card and to predict, and is never set.",
  "ui.inspector.help.made.mac": () =>
    "The address that it is made with. Left out, one is derived from the document's and the node's id: unique, locally administered, and the same every time. ip link add … address MAC",
  "ui.inspector.help.station.mac": () =>
    "The device's address. Left out, a derived one stands in for prediction.",
  "ui.inspector.help.guestMac": () =>
    "The address that the virtual machine behind the macvtap uses, when it is not the device's own.",
  "ui.inspector.help.nic.mtu": () =>
    "The largest packet in bytes, 68 to 65,535. Left out: 1500, or the parent's for a VLAN. ip link set NAME mtu BYTES",
  "ui.inspector.help.bridge.mtu": () =>
    "The largest packet in bytes, 68 to 65,535. Left out, the bridge follows the smallest of its ports. ip link set NAME mtu BYTES",
  "ui.inspector.help.macvlan.mtu": () =>
    "The largest packet in bytes, at most the parent's. Left out, it is the parent's. ip link add … mtu BYTES",
  "ui.inspector.help.nic.vlan": () =>
    "Makes it an 802.1Q sub-interface: frames with this tag on the parent belong to it. ip link add link PARENT … type vlan id 1–4094",
  "ui.inspector.help.carrier": () =>
    "Whether there is a link. As drawn: when it has a cable that is plugged in; a VLAN follows its parent.",
  "ui.inspector.help.wireless": () =>
    "A Wi-Fi card. An access point takes one MAC per station, so macvlan children on it hear nothing.",
  "ui.inspector.help.dhcp": () =>
    "The address comes from a DHCP server. Addresses below are then the last known lease: used to predict, never set.",
  "ui.inspector.help.addresses": () =>
    "IPv4 or IPv6 with the prefix length, in the order in which they are set. ip address add 192.168.1.10/24 dev NAME",
  "ui.inspector.help.routes": () =>
    "Destinations that are reached through this interface; 0.0.0.0/0 is the default route. ip route add TO via VIA dev NAME src SRC",
  "ui.inspector.help.sourceMacs": () =>
    "Mode source: the child receives only what these stations send. ip link set NAME type macvlan macaddr set …",
  "ui.inspector.help.nodst": () =>
    "Mode source: a frame that this child took goes to nobody else, not even to the host. ip link … type macvlan mode source nodst",
  "ui.inspector.help.nopromisc": () =>
    "Mode passthru: the parent stays out of promiscuous mode, so only frames to its own MAC arrive. ip link … type macvlan mode passthru nopromisc",
  "ui.inspector.help.bcqueuelen": () =>
    "How many broadcasts may wait for delivery. All children of a parent share one queue, as long as the largest asks for. Default 1000; 0 loses them. ip link … type macvlan bcqueuelen N",
  "ui.inspector.help.bclim": () =>
    "From how many receivers on broadcasts are queued instead of delivered at once. It never changes who receives. ip link … type macvlan bclim N",
  "ui.inspector.help.ports": () =>
    "NICs, bonds and macvlans that the bridge joins. Guests hang on it by veths. ip link set PORT master BRIDGE",
  "ui.inspector.help.type": () =>
    "A virtual machine opens macvtaps; a container or a network namespace gets interfaces moved into it.",
  "ui.inspector.help.from": () => "The NIC, station or switch where the cable begins.",
  "ui.inspector.help.to": () =>
    "The switch where it ends, or a NIC or station for a direct cable. Relay and VLAN belong to the port here.",
  "ui.inspector.help.plugged": () => "A cable that is not plugged in carries nothing.",
  "ui.inspector.help.reflectiveRelay": () =>
    "Also hairpin or 802.1Qbg: the switch may send a frame back out of the port it came from. VEPA needs it. Many switches cannot; a Linux bridge can: bridge link set dev PORT hairpin on",
  "ui.inspector.help.accessVlan": () =>
    "An access port: untagged frames belong to this VLAN, 1 to 4094. Left out, frames pass as they are.",

  "ui.inspector.mode.private": () => "Talks to the LAN, never to its siblings.",
  "ui.inspector.mode.vepa": () => "Sends everything to the switch, which has to send it back.",
  "ui.inspector.mode.bridge": () => "Talks to its siblings directly, and to the LAN.",
  "ui.inspector.mode.passthru": () => "Has the parent for itself, and takes its MAC.",
  "ui.inspector.mode.source": () => "Hears only the stations on its list.",

  "ui.inspector.arpIgnore.0": () => "For any address",
  "ui.inspector.arpIgnore.1": () => "Only its own",
  "ui.inspector.guestType.vm": () => "VM",
  "ui.inspector.guestType.container": () => "Container",
  "ui.inspector.guestType.namespace": () => "Namespace",
  "ui.inspector.carrier.asDrawn": () => "As drawn",
  "ui.inspector.carrier.yes": () => "Yes",
  "ui.inspector.carrier.no": () => "No",

  "ui.inspector.unit.bytes": () => "bytes",
  "ui.inspector.unit.frames": () => "frames",
  "ui.inspector.unit.receivers": () => "receivers",

  "ui.inspector.why.source": () => "Only in mode source.",
  "ui.inspector.why.passthru": () => "Only in mode passthru.",
  "ui.inspector.why.tap": () => "Only for a macvtap.",
  "ui.inspector.why.onePort": () =>
    "Only for the modes with one active port: active-backup, balance-tlb, balance-alb.",
  "ui.inspector.why.notVlan": () => "Not for a VLAN.",

  "ui.inspector.origin.derivedMac": ({ id }: { id: string }) =>
    `Derived from the document's id and “${id}”.`,
  "ui.inspector.origin.standInMac": () => "Unknown; this one stands in for prediction.",
  "ui.inspector.origin.parent": ({ parent }: { parent: string }) => `From ${parent}.`,
  "ui.inspector.origin.kernel": () => "The kernel's default.",
  "ui.inspector.origin.device": () => "The device's own.",
  "ui.inspector.origin.onlyHost": () => "It is the only host.",

  "ui.inspector.none.guest": () => "none: stays on the host",
  "ui.inspector.none.accessVlan": () => "none: a trunk",
  "ui.inspector.none.bclim": () => "the kernel’s",
  "ui.inspector.none.primary": () => "none: the first with link",
  "ui.inspector.none.vlan": () => "none: a physical NIC",
  "ui.inspector.add.address": () => "Add an address",
  "ui.inspector.add.sourceMac": () => "Add a station's MAC",
  "ui.inspector.add.route": () => "Add a route",
  "ui.inspector.add.port": () => "Add a port",
  "ui.inspector.remove": ({ entry }: { entry: string }) => `Remove ${entry}`,
  "ui.inspector.entry": ({ label, number }: { label: string; number: number }) =>
    `${label}, entry ${number}`,
  "ui.inspector.route.to": () => "to",
  "ui.inspector.route.via": () => "via",
  "ui.inspector.route.src": () => "from",
  "ui.inspector.route.direct": () => "on the link",
  "ui.inspector.route.anySource": () => "any address",
  "ui.inspector.vlan.parent": () => "VLAN parent",
  "ui.inspector.vlan.id": () => "VLAN id",
  "ui.inspector.noPorts": () => "No ports yet.",
  "ui.inspector.noCables": () => "Nothing is plugged in yet.",
  "ui.inspector.port": ({ number }: { number: number }) => `Port ${number}`,
  "ui.inspector.farPort": ({ name }: { name: string }) =>
    `Relay and VLAN of this cable belong to the port of ${name}.`,

  "ui.inspector.relation.standsOn": () => "Stands on",
  "ui.inspector.relation.carries": () => "Carries",
  "ui.inspector.relation.heldBy": () => "Held by",
  "ui.inspector.relation.portOf": () => "Port of",
  "ui.inspector.relation.plugged": () => "Plugged to",
  "ui.inspector.relation.runs": () => "Runs",
  "ui.inspector.relation.ports": () => "Joins",
  "ui.inspector.relation.on": () => "Runs on",
  "ui.inspector.relation.holds": () => "Holds",
  "ui.inspector.relation.more": ({ count }: { count: number }) => `and ${count} more`,
  "ui.inspector.relation.fewer": () => "show fewer",
  "ui.inspector.reach.ping": ({ reached, asked }: { reached: number; asked: number }) =>
    `A ping reaches ${reached} of ${asked}`,
  "ui.inspector.reach.ping6": ({ reached, asked }: { reached: number; asked: number }) =>
    `A ping over IPv6 reaches ${reached} of ${asked}`,
  "ui.inspector.reach.unicast": ({ reached, asked }: { reached: number; asked: number }) =>
    `Its frames reach ${reached} of ${asked}`,
  "ui.inspector.reach.broadcast": ({ reached, asked }: { reached: number; asked: number }) =>
    `Its broadcasts reach ${reached} of ${asked}`,
  "ui.inspector.reach.all": () => "It reaches everybody.",
  "ui.inspector.reach.missed": () => "Does not reach",
  "ui.inspector.reach.why": ({ name }: { name: string }) => `Why it does not reach ${name}`,
};
