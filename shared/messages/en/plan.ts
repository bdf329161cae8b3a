import { list, plural } from "../plural.ts";

type Text = string;

const inside = (namespace: Text): Text =>
  namespace === "" ? "the host's own stack" : `namespace ${namespace}`;
const names = (items: readonly Text[]): Text => list("en", items);
const changes = (amount: number, one: Text, other: Text): Text =>
  plural("en", amount, { one, other });

export const planMessages = {
  "plan.noLocalHost": () =>
    'No host of the document is this machine. Mark the one that is with "local": true.',
  "plan.bindingUnknown": ({ id }: { id: Text }) =>
    `The document draws no physical NIC with the id ${id} on this host, so no live NIC can stand for it.`,
  "plan.nicMissing": ({ nic, nearest }: { nic: Text; nearest: readonly Text[] }) =>
    nearest.length === 0
      ? `This machine has no NIC named ${nic}.`
      : `This machine has no NIC named ${nic}. The names nearest to it are ${names(nearest)}: say which one is meant with --nic.`,
  "plan.bondMissing": ({ nic, nearest }: { nic: Text; nearest: readonly Text[] }) =>
    `This machine has no bond named ${nic}. Bonds are not made here: make it with the program that has the machine's network` +
    (nearest.length === 0
      ? "."
      : `, or say with --nic which interface is meant. The names nearest to it are ${names(nearest)}.`),
  "plan.notABond": ({ name, kind }: { name: Text; kind: Text }) =>
    `${name} is no bond on this machine${kind === "" ? "" : `, but of the kind ${kind}`}. Bonds are not made here: make it with the program that has the machine's network, or draw a NIC instead.`,
  "plan.nicDiffers": (p: { nic: Text; drawn: Text; live: Text; found: Text }) =>
    `${p.nic} is not the drawn NIC: its MAC address is ${p.live}, the document says ${p.drawn}. ` +
    (p.found === ""
      ? "No NIC of this machine has that address. "
      : `${p.found} has that address. `) +
    "Say which NIC is meant with --nic, or correct the MAC address.",
  "plan.nicTwice": ({ nic, other, live }: { nic: Text; other: Text; live: Text }) =>
    `${nic} and ${other} would both be the live NIC ${live}. Bind each to a NIC of its own.`,
  "plan.unsafeName": ({ name }: { name: Text }) =>
    `The name ${JSON.stringify(name)} cannot be written into an ip command safely (letters, digits, "_", "." and "-" can). Rename it.`,
  "plan.nameTaken": ({ name, namespace, by }: { name: Text; namespace: Text; by: Text }) =>
    `The name ${name} is taken in ${inside(namespace)} by ${by}. It is left alone: choose another name, or remove it yourself.`,
  "plan.byDocument": ({ document, node }: { document: Text; node: Text }) =>
    `a link that was applied from another document (${document}, node ${node})`,
  "plan.byProgram": ({ program }: { program: Text }) => `a link of ${program}`,
  "plan.byHardware": () => "a network card",
  "plan.byKind": ({ kind }: { kind: Text }) => `a link of kind ${kind} that we did not make`,
  "plan.nameTwice": ({ name, other }: { name: Text; other: Text }) =>
    `The name ${name} is drawn twice in one network stack, also by ${other}. Rename one of them.`,
  "plan.notEthernet": ({ nic }: { nic: Text }) =>
    `${nic} is no Ethernet device, so it cannot have macvlan children (the kernel answers "Invalid argument").`,
  "plan.mtuAboveNic": (p: { name: Text; mtu: number; nic: Text; has: number }) =>
    `${p.name} wants an MTU of ${p.mtu}, and ${p.nic} has ${p.has}; a child's cannot be above its parent's. ` +
    `The MTU of a NIC is never changed for you: run "ip link set dev ${p.nic} mtu ${p.mtu}" first, or lower the child's.`,
  "plan.nicIsPort": ({ nic, bridge }: { nic: Text; bridge: Text }) =>
    `${nic} is a port of ${bridge}, which we did not make: the kernel gives such a NIC neither children nor another bridge ("Device or resource busy"). Draw the children on ${bridge}'s side, or release the NIC.`,
  "plan.nicHasChildren": (p: { nic: Text; other: Text; namespace: Text }) =>
    `${p.nic} cannot become a bridge's port while somebody else's child ${p.other} in ${inside(p.namespace)} is on it ("Device or resource busy").`,
  "plan.nicExclusive": (p: { nic: Text; other: Text; namespace: Text }) =>
    `A passthru child wants ${p.nic} for itself alone, and somebody else's child ${p.other} in ${inside(p.namespace)} is in the way ("Invalid argument").`,
  "plan.besideIpvlan": (p: { name: Text; parent: Text; other: Text; namespace: Text }) =>
    `${p.name} cannot be made on ${p.parent}: somebody else's ipvlan ${p.other} in ${inside(p.namespace)} is on it, and the kernel gives a device macvlan or ipvlan children, never both ("Device or resource busy"). Choose another parent, or remove ${p.other} yourself.`,
  "plan.routeTwice": ({ name, to, other }: { name: Text; to: Text; other: Text }) =>
    `The route to ${to} is drawn through ${name} and through ${other} in one network stack; the kernel keeps one ("File exists"). Take one out.`,
  "plan.routeTaken": ({ name, to, other }: { name: Text; to: Text; other: Text }) =>
    `The route to ${to} through ${name} cannot be set: there is one through ${other} already, and it is not ours to take away. Take it out of the document, or remove it yourself.`,

  "plan.leftContainer": ({ name, guest }: { name: Text; guest: Text }) =>
    `${name} belongs to the container ${guest}: its engine makes it. Export the document for the engine.`,
  "plan.leftVm": ({ name, guest }: { name: Text; guest: Text }) =>
    `${name} belongs to the virtual machine ${guest} and is no tap: its hypervisor makes it, or mark it as a tap.`,
  "plan.leftVeth": ({ name, guest }: { name: Text; guest: Text }) =>
    `${name} connects ${guest} to a bridge: its hypervisor or container engine makes it.`,
  "plan.leftDhcp": ({ name, namespace }: { name: Text; namespace: Text }) =>
    `${name} gets its address by DHCP: run a DHCP client on it in ${inside(namespace)}.`,
  "plan.unseenNamespace": ({ namespace }: { namespace: Text }) =>
    `What is in namespace ${namespace} cannot be seen without privilege, so nothing is planned there.`,
  "plan.bclimLeftOut": ({ name }: { name: Text }) =>
    `${name}: bclim is left out, because iproute2 knows it only from 6.4 on. It never changes who receives.`,
  "plan.noteMtu": ({ nic, drawn, live }: { nic: Text; drawn: number; live: number }) =>
    `${nic} has an MTU of ${live}, the document says ${drawn}. The MTU of a NIC is not changed.`,
  "plan.noteBondMode": ({ bond, drawn, live }: { bond: Text; drawn: Text; live: Text }) =>
    `${bond} is in mode ${live}, the document says ${drawn}. A bond is not changed.`,
  "plan.noteBondPorts": (p: { bond: Text; drawn: readonly Text[]; live: readonly Text[] }) =>
    `The ports of ${p.bond} are ${p.live.length === 0 ? "none" : names(p.live)}, the document says ${p.drawn.length === 0 ? "none" : names(p.drawn)}. A bond is not changed.`,
  "plan.noteUp": ({ nic }: { nic: Text }) =>
    `${nic} is up, the document draws it down. A NIC is never taken down.`,
  "plan.namespaceInUse": ({ name, amount }: { name: Text; amount: number }) =>
    `Namespace ${name} is kept: ${changes(amount, "process lives", "processes live")} in it.`,
  "plan.namespaceHolds": ({ name, link }: { name: Text; link: Text }) =>
    `Namespace ${name} is kept: the link ${link} in it is not ours.`,

  "plan.childMissing": (p: { name: Text; kind: Text; mode: Text; parent: Text; namespace: Text }) =>
    `${p.name} is drawn: a ${p.kind} in mode ${p.mode} on ${p.parent}, in ${inside(p.namespace)}`,
  "plan.vlanMissing": ({ name, parent }: { name: Text; parent: Text }) =>
    `${name} is drawn: a VLAN on ${parent}`,
  "plan.bridgeMissing": ({ name }: { name: Text }) => `${name} is drawn: a bridge`,
  "plan.vethMissing": ({ name, namespace }: { name: Text; namespace: Text }) =>
    `${name} is drawn: a port on a bridge for ${inside(namespace)}`,
  "plan.namespaceMissing": ({ name }: { name: Text }) => `Namespace ${name} is drawn`,
  "plan.namespaceNotDrawn": ({ name }: { name: Text }) =>
    `Namespace ${name} was made for this document and is not needed any more`,
  "plan.notDrawn": ({ name, namespace }: { name: Text; namespace: Text }) =>
    `${name} in ${inside(namespace)} was made for this document and is not needed any more`,
  "plan.otherEndGone": ({ name }: { name: Text; namespace: Text }) =>
    `${name} is one end of a veth pair whose other end goes or is gone`,
  "plan.parentGone": ({ parent }: { parent: Text }) =>
    `Deleting its parent ${parent} deletes it too`,
  "plan.otherKind": ({ name, from, to }: { name: Text; from: Text; to: Text }) =>
    `${name} is a ${from} and is drawn as a ${to}; the kernel cannot change that in place`,
  "plan.otherName": ({ name, to }: { name: Text; to: Text }) =>
    `${name} is drawn as ${to}; a link would have to go down to be renamed`,
  "plan.otherPlace": ({ name, to }: { name: Text; to: Text }) =>
    `${name} is drawn in ${inside(to)}`,
  "plan.otherParent": ({ name, from, to }: { name: Text; from: Text; to: Text }) =>
    `${name} is on ${from} and is drawn on ${to}; the kernel accepts a new parent and ignores it`,
  "plan.otherVlan": ({ name, from, to }: { name: Text; from: number; to: number }) =>
    `${name} has the VLAN id ${from} and is drawn with ${to}`,
  "plan.passthruInOut": ({ name, from, to }: { name: Text; from: Text; to: Text }) =>
    `${name} is in mode ${from} and is drawn in ${to}; the kernel changes no link to or from passthru`,
  "plan.nopromiscDown": ({ name }: { name: Text }) =>
    `nopromisc of ${name} is drawn otherwise; changing it on a link that is down breaks the parent's promiscuity counter (kernel bug)`,
  "plan.otherUser": ({ name }: { name: Text }) =>
    `${name} is drawn for another user: a virtual machine's tap has no IPv6 on the host, the host's own has`,
  "plan.macHeld": ({ name, mac, other }: { name: Text; mac: Text; other: Text }) =>
    `${name} is drawn with the MAC address ${mac}, which ${other} has at present`,

  "plan.both": ({ first, second }: { first: Text; second: Text }) => `${first}; ${second}`,
  "plan.mode": ({ name, from, to }: { name: Text; from: Text; to: Text }) =>
    `${name} is in mode ${from} and is drawn in ${to}`,
  "plan.flags": (p: { name: Text; nodst: boolean; nopromisc: boolean }) =>
    `${p.name} is drawn ${p.nodst ? "with nodst" : p.nopromisc ? "with nopromisc" : "without flags"}`,
  "plan.sourceList": ({ name, amount }: { name: Text; amount: number }) =>
    `${name} is drawn listening to ${changes(amount, "station", "stations")}`,
  "plan.queue": ({ name, from, to }: { name: Text; from: number; to: number }) =>
    `${name} has a broadcast queue of ${from} and is drawn with ${to}`,
  "plan.mtu": ({ name, from, to }: { name: Text; from: number; to: number }) =>
    `${name} has an MTU of ${from} and is drawn with ${to}`,
  "plan.mtuStays": ({ name, mtu }: { name: Text; mtu: number }) =>
    `${name} keeps its MTU of ${mtu} when it gets a port`,
  "plan.mac": ({ name, from, to }: { name: Text; from: Text; to: Text }) =>
    `${name} has the MAC address ${from} and is drawn with ${to}`,
  "plan.goesUp": ({ name }: { name: Text }) => `${name} is down and is drawn up`,
  "plan.goesDown": ({ name }: { name: Text }) => `${name} is up and is drawn down`,
  "plan.joinsBridge": ({ name, bridge }: { name: Text; bridge: Text }) =>
    `${name} is drawn as a port of ${bridge}`,
  "plan.leavesBridge": ({ name, bridge }: { name: Text; bridge: Text }) =>
    `${name} is a port of ${bridge} and is not drawn as one`,
  "plan.addressesMissing": ({ name, addresses }: { name: Text; addresses: readonly Text[] }) =>
    `${name} lacks ${names(addresses)}`,
  "plan.addressesNotDrawn": ({ name, addresses }: { name: Text; addresses: readonly Text[] }) =>
    `${name} has ${names(addresses)}, not drawn`,
  "plan.addressMoves": ({ nic, addresses }: { nic: Text; addresses: readonly Text[] }) =>
    `${names(addresses)} on ${nic} is drawn on another interface of this host`,
  "plan.routeMissing": ({ name, to }: { name: Text; to: Text }) =>
    `The route to ${to} through ${name} is drawn`,
  "plan.routeAgain": ({ name, to }: { name: Text; to: Text }) =>
    `The kernel drops the route to ${to} through ${name} with an address that goes; it is set again`,
  "plan.routeNotDrawn": ({ name, to }: { name: Text; to: Text }) =>
    `The route to ${to} through ${name} is not drawn`,
  "plan.routeMoves": ({ name, to, other }: { name: Text; to: Text; other: Text }) =>
    `The route to ${to} moves from ${name} to ${other}`,
  "plan.nicUp": ({ nic }: { nic: Text }) => `${nic} is down and is drawn up`,
  "plan.nicPort": ({ nic, bridge }: { nic: Text; bridge: Text }) =>
    `${nic} is drawn as a port of ${bridge}: from then on the host is reached by ${bridge}, and ${nic}'s own addresses answer no more`,

  "plan.nicReleased": ({ nic, bridge }: { nic: Text; bridge: Text }) =>
    `${nic} was made a port of ${bridge} for this document`,
  "plan.nicAdded": ({ nic, what }: { nic: Text; what: readonly Text[] }) =>
    `${names(what)} was added to ${nic} for this document`,
  "plan.nicHad": ({ nic, addresses }: { nic: Text; addresses: readonly Text[] }) =>
    `${nic} had ${names(addresses)} before this document was applied`,
  "plan.nicWasDown": ({ nic }: { nic: Text }) => `${nic} was down before this document was applied`,
  "plan.nicGone": ({ nic }: { nic: Text }) =>
    `${nic} is not there any more, so nothing of it can be put back.`,

  "plan.permanentDiffers": (p: { name: Text; manager: Text; difference: Text }) =>
    `${p.name} is permanent, so ${p.manager} makes it, and it is not as it is drawn: ${p.difference}. Make the document permanent again to change it.`,
  "plan.permanentUndrawn": ({ name, manager }: { name: Text; manager: Text }) =>
    `${name} is permanent, so ${manager} makes it, and it is drawn no longer. Make the document permanent again to take it away.`,
  "plan.permanentStay": ({ links, manager }: { links: readonly Text[]; manager: Text }) =>
    `${names(links)} ${links.length === 1 ? "stays" : "stay"}: permanent, and made by ${manager}. “unpersist” takes that away.`,
  "plan.permanentComes": ({ links, manager }: { links: readonly Text[]; manager: Text }) =>
    `${names(links)} ${links.length === 1 ? "is" : "are"} permanent: ${manager} makes ${links.length === 1 ? "it" : "them"} again at the next boot. “unpersist” ends that.`,

  "plan.isMissing": ({ name, namespace }: { name: Text; namespace: Text }) =>
    `${name} is missing in ${inside(namespace)}`,
  "plan.isThere": ({ name, namespace }: { name: Text; namespace: Text }) =>
    `${name} is there in ${inside(namespace)}, and should not be`,
  "plan.differs": (p: { name: Text; namespace: Text; property: Text; wanted: Text; found: Text }) =>
    `${p.name} in ${inside(p.namespace)}: ${p.property} is ${p.found} instead of ${p.wanted}`,
  "plan.lacksAddress": ({ name, address }: { name: Text; address: Text }) =>
    `${name} lacks the address ${address}`,
  "plan.stillHasAddress": ({ name, address }: { name: Text; address: Text }) =>
    `${name} still has the address ${address}`,
  "plan.lacksRoute": ({ name, route }: { name: Text; route: Text }) =>
    `The route ${route} through ${name} is missing`,

  "plan.riskAddressMoves": ({ nic, addresses }: { nic: Text; addresses: readonly Text[] }) =>
    `The host's address ${names(addresses)} moves off ${nic}: connections over it break off for a moment, and for good if the new place does not work`,
  "plan.riskNicPort": ({ nic, bridge }: { nic: Text; bridge: Text }) =>
    `${nic} carries the host's connection and becomes a port of ${bridge}: its own addresses answer no more`,
  "plan.riskForGood": ({ risk, reason }: { risk: Text; reason: Text }) =>
    `${risk}. Refused for good: ${reason}`,
  "plan.riskManager": ({ nic, manager }: { nic: Text; manager: Text }) =>
    `${manager} owns ${nic} and would undo it. Make the new set-up permanent with ${manager} (export the document for it)`,
  "plan.riskDynamic": ({ nic, address }: { nic: Text; address: Text }) =>
    `${address} comes from a DHCP server or a router, whose client would put it back on ${nic}. Make the address permanent first, or the new set-up with the network manager's own tools`,
  "plan.riskMovesBack": ({ nic, from }: { nic: Text; from: Text }) =>
    `The host's address moves from ${from} back to ${nic}: connections over it may break off for a moment`,
  "plan.riskSessionCut": ({ name, client }: { name: Text; client: Text }) =>
    `Your SSH session from ${client} runs over ${name}, and this may cut it`,
  "plan.riskSessionNear": ({ name, client }: { name: Text; client: Text }) =>
    `Your SSH session from ${client} runs over ${name}; nothing of ${name}'s own connection changes`,
  "plan.riskDefaultNear": ({ nic }: { nic: Text }) =>
    `${nic} carries the host's default route; nothing of its own connection changes`,
  "plan.riskDefaultMoves": ({ from, to }: { from: Text; to: Text }) =>
    `The host's default route moves from ${from} to ${to}`,
  "plan.riskDefaultAgain": ({ name }: { name: Text }) =>
    `The host's default route through ${name} goes and is set again: connections break off for a moment`,
  "plan.riskDefaultLost": ({ nic }: { nic: Text }) =>
    `The host's default route through ${nic} goes, and the document draws no other: the host reaches nothing beyond its own networks`,
  "plan.riskPassthru": (p: { name: Text; nic: Text; addresses: readonly Text[] }) =>
    `${p.name} in mode passthru takes every frame that comes for ${p.nic}: the host is reached by ${names(p.addresses)} no more and loses this LAN`,
  "plan.riskParentDown": ({ parent }: { parent: Text }) =>
    `${parent} is down and stays so: its children send and receive nothing, not even among each other`,
  "plan.riskParentGoesDown": ({ parent }: { parent: Text }) =>
    `${parent} goes down: its children send and receive nothing any more, not even among each other`,
  "plan.riskTap": ({ name }: { name: Text }) =>
    `A program (a virtual machine?) holds the tap ${name} open: it loses its network, and taking back cannot give it the tap again`,
  "plan.riskTapUnknown": ({ name }: { name: Text }) =>
    `Whether a program holds the tap ${name} open could not be told; one that does loses its network, and taking back cannot give it the tap again`,
  "plan.riskProcesses": (p: { namespace: Text; name: Text; amount: number }) =>
    `${changes(p.amount, "process runs", "processes run")} in namespace ${p.namespace}: open connections over ${p.name} break, and taking back cannot mend them`,
  "plan.riskOthersGo": ({ name, others }: { name: Text; others: readonly Text[] }) =>
    `Deleting ${name} also deletes ${names(others)}, not ours, which taking back cannot make again`,
  "plan.riskRoute": ({ nic, to }: { nic: Text; to: Text }) =>
    `The route to ${to} through ${nic} has properties that we cannot set, so taking back cannot restore it wholly`,
  "plan.riskOtherTables": ({ nic }: { nic: Text }) =>
    `Routes of other routing tables than main go through ${nic}; the kernel drops them with the address, and taking back does not restore them`,
  "plan.riskPromiscuous": ({ nic, amount }: { nic: Text; amount: number }) =>
    `${nic} gets ${changes(amount, "child", "children")}, each with its own MAC address: more than a NIC's filter is sure to hold, so it may turn promiscuous`,

  "plan.stageNics": () => "Setting up NICs",
  "plan.stageNamespaces": ({ amount }: { amount: number }) =>
    `Making ${changes(amount, "namespace", "namespaces")}`,
  "plan.stageNamespacesGone": ({ amount }: { amount: number }) =>
    `Deleting ${changes(amount, "namespace", "namespaces")}`,
  "plan.stageChange": () => "Changing links in place",
  "plan.stageCreate": ({ amount }: { amount: number }) =>
    `Making ${changes(amount, "link", "links")}`,
  "plan.stageUp": ({ amount }: { amount: number }) =>
    `Bringing up ${changes(amount, "link", "links")}`,
  "plan.stageDelete": ({ amount }: { amount: number }) =>
    `Deleting ${changes(amount, "link", "links")}`,
  "plan.stagePorts": () => "Connecting ports to bridges",
};
