import { list, plural } from "../plural.ts";

const guests = { one: "guest", other: "guests" };
const children = { one: "child", other: "children" };

/** What is wrong with a topology, or surprising about it, said in English. */
export const lintMessages = {
  "lint.passthruAlone": (p: { child: string; parent: string; other: string; count: number }) =>
    `${p.child} is passthru and needs ${p.parent} for itself, but ${p.count === 1 ? `${p.other} is` : `${p.other} and ${plural("en", p.count - 1, { one: "other child", other: "other children" })} are`} on it too; the kernel refuses whichever comes second. Give ${p.child} another mode, or take the rest off ${p.parent}.`,
  "lint.childOfPassthru": ({ child, parent }: { child: string; parent: string }) =>
    `${child} sits on ${parent}, which is passthru: the kernel would put ${child} beside it on the same device, and passthru tolerates nobody. Give ${parent} another mode, or ${child} another parent.`,
  "lint.parentIsBridgePort": (p: { child: string; parent: string; bridge: string }) =>
    `${p.parent} is a port of ${p.bridge}, so it cannot be the parent of ${p.child}: bridge and macvlan both want to receive its frames. Put ${p.child} on ${p.bridge}, or take ${p.parent} off the bridge.`,
  "lint.portOfTwoBridges": (p: { port: string; bridge: string; other: string }) =>
    `${p.port} is a port of ${p.bridge} and of ${p.other}. A device has one bridge; the kernel would move it to whichever comes last. Take it off one of them.`,
  "lint.parentIsBondPort": (p: { child: string; parent: string; bond: string }) =>
    `${p.parent} is a port of ${p.bond}, so it cannot be the parent of ${p.child}: bond and macvlan both want to receive its frames. Put ${p.child} on ${p.bond}, or take ${p.parent} off the bond.`,
  "lint.bondPortTaken": (p: { port: string; bond: string; other: string }) =>
    `${p.port} is a port of ${p.bond} and of ${p.other}. A device has one master only. Take it off one of them.`,
  "lint.bondRewritesMacs": (p: { bond: string; mode: string; count: number }) =>
    `${p.bond} is in mode ${p.mode}: what ${plural("en", p.count, { one: "child", other: "children" })} on it ${p.count === 1 ? "sends" : "send"} to single stations leaves with the MAC of one of the ports, so that source-mode children elsewhere, port security and MAC limits of a switch see an address that is not the child's, and before Linux 6.5 (Debian's 6.1.50) balance-alb keeps replies from the children. Use active-backup, or 802.3ad where the switch can do it.`,
  "lint.bondOnTwoSwitches": (p: { bond: string; mode: string; one: string; other: string }) =>
    `${p.bond} is in mode ${p.mode} and its ports go to ${p.one} and ${p.other}. Frames are spread over both, so every MAC behind the bond moves from one to the other, unless the two act as one switch (MLAG, stacking); the prediction takes the first port only. Use active-backup, or plug all ports into one switch.`,
  "lint.bondDoublesFrames": ({ bond, to }: { bond: string; to: string }) =>
    `${bond} is in mode broadcast with several ports on ${to}: every frame is sent once by each of them, so whoever it is for gets it several times, and the bond hears its own broadcasts again. The mode is meant for ports on separate networks. Use active-backup.`,
  "lint.primaryIsNoPort": ({ bond, port }: { bond: string; port: string }) =>
    `${port} is the primary port of ${bond} but no port of it, so it does nothing. Make it a port, or take it out.`,
  "lint.primaryUnused": ({ bond, port, mode }: { bond: string; port: string; mode: string }) =>
    `${bond} prefers ${port}, but its mode ${mode} uses all ports at once. Take the primary port out, or use active-backup.`,
  "lint.vlanOnBondPort": ({ name, port, bond }: { name: string; port: string; bond: string }) =>
    `${name} is a VLAN of ${port}, which is a port of ${bond}: it goes past the bond and stops working when another port takes over; nothing is predicted for it. Put the VLAN on ${bond}.`,
  "lint.macvtapAsPort": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} is a macvtap and cannot be a port of ${bridge}: its frames go to the program that opened it. Make it a macvlan, or take it off the bridge.`,
  "lint.portOnOwnBridge": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} is a port of ${bridge} and also sits on it, directly or by way of other devices. The kernel allows no such circle. Take ${port} off the bridge, or give it another parent.`,
  "lint.nameTwice": ({ name, stack, first }: { name: string; stack: string; first: string }) =>
    `${stack} would have two interfaces called ${name}: the other one is node ${first}. Rename one. (A virtual machine's macvtap counts as the host's: that is where it stays.)`,
  "lint.nameLo": () =>
    "lo is the name of the loopback interface that every network stack has. Choose another name.",
  "lint.namespaceTwice": ({ name, host }: { name: string; host: string }) =>
    `${host} would have two network namespaces called ${name}. Rename one, or hand both interfaces to one guest.`,
  "lint.mtuAboveParent": (p: { child: string; mtu: number; parent: string; limit: number }) =>
    `${p.child} has an MTU of ${p.mtu}, but ${p.parent} below it carries only ${p.limit} bytes. Lower it, leave it out (then it is ${p.limit}), or raise that of ${p.parent}.`,
  "lint.macInUse": (p: { child: string; mac: string; user: string; parent: string }) =>
    `${p.child} has the MAC ${p.mac}, and so has ${p.user} on the same device ${p.parent}. The kernel creates ${p.child} but refuses to bring it up. Leave the MAC out (then a unique one is derived), or choose another.`,
  "lint.macMulticast": ({ name, mac }: { name: string; mac: string }) =>
    `${mac} at ${name} is a multicast address (its first byte is odd); an interface needs a unicast one. Leave it out, or make the first byte even, such as 02.`,
  "lint.macZero": ({ name, mac }: { name: string; mac: string }) =>
    `${mac} at ${name} is no address of an interface. Leave it out, or choose another.`,
  "lint.sourcesOutsideSource": ({ name, mode }: { name: string; mode: string }) =>
    `${name} lists source MACs, but its mode is ${mode}; only mode source has such a list. Take the list out, or set the mode to source.`,
  "lint.nopromiscOutsidePassthru": ({ name, mode }: { name: string; mode: string }) =>
    `${name} has the flag nopromisc, but its mode is ${mode}; iproute2 takes the flag with passthru only. Take it out.`,
  "lint.guestMacWithoutTap": ({ name }: { name: string }) =>
    `${name} has a guestMac but is no macvtap, so there is no virtual machine behind it that could use that MAC. Take it out, or make ${name} a macvtap.`,
  "lint.vlanTwice": (p: { name: string; vlan: number; parent: string; other: string }) =>
    `${p.name} is VLAN ${p.vlan} on ${p.parent}, and so is ${p.other}. A NIC has one sub-interface for each VLAN: change the id, or use ${p.other} for both.`,
  "lint.loopByCable": ({ from, to }: { from: string; to: string }) =>
    `The cable between ${from} and ${to} closes a loop: the two are connected already. A broadcast would run in it for ever, so nothing can be predicted. Remove a cable of the loop, or switch one off (up: false).`,
  "lint.loopByPort": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} as a port of ${bridge} closes a loop: ${bridge} is connected to the same LAN already. A broadcast would run in it for ever, so nothing can be predicted. Take one of the ports off, or set one down.`,
  "lint.twoCables": ({ name }: { name: string }) =>
    `${name} has more than one cable, and a NIC or station has one socket. Remove a cable, or put a switch in between.`,
  "lint.vmWithoutTap": ({ name, guest }: { name: string; guest: string }) =>
    `${name} is handed to ${guest}, a virtual machine, but is no macvtap. A virtual machine has no network namespace that a macvlan could be moved to; it opens a macvtap. Make ${name} a macvtap, or ${guest} a namespace or container.`,
  "lint.addressUnspecified": ({ name, address }: { name: string; address: string }) =>
    `${address} at ${name} means “no address”, and the kernel does not set it. Give a real one, or take it out.`,
  "lint.addressMulticast": ({ name, address }: { name: string; address: string }) =>
    `${address} at ${name} is a multicast address: it names a group, not an interface. Use a unicast address.`,
  "lint.addressLoopback": ({ name, address }: { name: string; address: string }) =>
    `${address} at ${name} is a loopback address: it never leaves the machine. Use an address of the LAN.`,
  "lint.addressReserved": ({ name, address }: { name: string; address: string }) =>
    `${address} at ${name} is a reserved address that other machines will not speak to. Use an address of the LAN.`,
  "lint.addressOfNetwork": ({ name, address }: { name: string; address: string }) =>
    `${address} at ${name} is the address of the network itself. Linux takes it, but other machines need not speak to it. Use one inside the network.`,
  "lint.addressOfBroadcast": ({ name, address }: { name: string; address: string }) =>
    `${address} at ${name} is the broadcast address of its network: what is sent to it goes to everybody. Use one inside the network.`,
  "lint.addressTwice": ({ name, address }: { name: string; address: string }) =>
    `${name} has the address ${address} twice. Take one out.`,
  "lint.routeGateway": ({ name, via, to }: { name: string; via: string; to: string }) =>
    `The route to ${to} at ${name} goes via ${via}, which is in none of the networks of ${name}, so the kernel does not know how to reach it. Correct the gateway, give ${name} an address in its network, or add a route to ${via} first.`,
  "lint.routeFamily": ({ name, via, to }: { name: string; via: string; to: string }) =>
    `The route to ${to} at ${name} goes via ${via}, which is of the other address family. Use a gateway of the same family.`,
  "lint.routeViaItself": ({ name, via, to }: { name: string; via: string; to: string }) =>
    `The route to ${to} at ${name} goes via ${via}, which is an address of ${name} itself. Name the router's address, or leave the gateway out.`,
  "lint.routeSource": ({ name, src, to }: { name: string; src: string; to: string }) =>
    `The route to ${to} at ${name} speaks from ${src}, which no interface of the same network stack has. Use one of its addresses, or leave src out.`,
  "lint.routePrefix": (p: { name: string; to: string; network: string; single: string }) =>
    `The route to ${p.to} at ${p.name} names a host with the length of a network. Write ${p.network} for the network or ${p.single} for the host.`,
  "lint.routeTwice": (p: { name: string; to: string; stack: string; other: string }) =>
    `${p.stack} has two routes to ${p.to}, ${p.name === p.other ? `both at ${p.name}` : `at ${p.name} and at ${p.other}`}. The kernel takes one. Remove the other.`,
  "lint.nestedTooDeep": ({ device, limit }: { device: string; limit: number }) =>
    `${device} is stacked more than ${limit} devices high (VLANs, bridges and macvlan on each other), and the kernel stops at ${limit}. Put it on a lower device.`,

  "lint.hostVmRestriction": (p: { host: string; parent: string; guest: string; count: number }) =>
    `${p.host} has its address on ${p.parent} and cannot reach ${p.count === 1 ? p.guest : `${p.guest} and ${plural("en", p.count - 1, { one: "other guest", other: "other guests" })}`} on the same device, nor they it: macvlan has no path between a parent and its children, and a switch never sends a frame back where it came from. Give the host a bridge-mode child of its own (a shim) with routes to the guests, switch on reflective relay at the switch port, or use another NIC of the host on the same LAN.`,
  "lint.hostVmRoutes": (p: {
    host: string;
    parent: string;
    guest: string;
    count: number;
    other: string;
  }) =>
    `${p.host} could reach ${p.count === 1 ? p.guest : `${p.guest} and ${plural("en", p.count - 1, { one: "other guest", other: "other guests" })}`} by ${p.other}, which is on the same LAN as ${p.parent}, but its frames leave by ${p.parent}, because the network there comes first, and from there nothing reaches children of the same device. Add a route to each guest through ${p.other}.`,
  "lint.vepaWithoutRelay": ({ child, parent }: { child: string; parent: string }) =>
    `${child} is in VEPA mode, which leaves switching to the external switch, but no switch port with reflective relay faces ${parent}. ${child} will not reach its siblings or the host. Switch on reflective relay, or use mode bridge.`,
  "lint.privateBehindRelay": ({ child, parent }: { child: string; parent: string }) =>
    `${child} is private, but the switch port of ${parent} has reflective relay: unicast from siblings and from the host comes back from the switch and is delivered. Only broadcasts (so ARP) are held back, and a static ARP entry is enough to get through. Switch reflective relay off, or separate them by VLAN.`,
  "lint.passthruOnAddressedParent": (p: { child: string; parent: string; host: string }) =>
    `${p.child} is passthru and takes every unicast frame of ${p.parent}, where ${p.host} has its address: ${p.host} loses the LAN there, even while ${p.child} is down. Use mode bridge, or put the host's address on another NIC.`,
  "lint.passthruMac": ({ child, mac }: { child: string; mac: string }) =>
    `${child} is passthru and has the MAC of its parent; ${mac} is ignored at creation, and setting it later would change the parent's. Take it out.`,
  "lint.sourceWithoutList": ({ child }: { child: string }) =>
    `${child} is in mode source without a list of source MACs, so it hears nobody. List the stations that it should hear, or use mode bridge.`,
  "lint.nodstSteals": ({
    child,
    parent,
    count,
  }: {
    child: string;
    parent: string;
    count: number;
  }) =>
    `${child} has the flag nodst: what the ${plural("en", count, { one: "station", other: "stations" })} on its list ${count === 1 ? "sends" : "send"} to ${parent} or to any other child there goes to ${child} alone and is lost for the rest, broadcasts included, even while ${child} is down. Take nodst out to let it have copies.`,
  "lint.nodstOutsideSource": ({ child, mode }: { child: string; mode: string }) =>
    `${child} has the flag nodst, which does nothing in mode ${mode}. Take it out.`,
  "lint.nestedChild": ({
    child,
    parent,
    lower,
  }: {
    child: string;
    parent: string;
    lower: string;
  }) =>
    `${child} is drawn on ${parent}, which is a macvlan itself. The kernel puts it on ${lower} instead: the two are siblings, and ${child} stays when ${parent} is deleted. Draw it on ${lower}.`,
  "lint.vmMac": ({ child, guestMac, mac }: { child: string; guestMac: string; mac: string }) =>
    `The virtual machine behind ${child} uses ${guestMac}, but the macvtap has ${mac}: the machine can send, and gets no unicast back. Let it use the device's MAC, or give the device the machine's.`,
  "lint.parentDown": ({ parent, count }: { parent: readonly string[]; count: number }) =>
    `${list("en", parent)} ${parent.length === 1 ? "is" : "are"} down, and ${plural("en", count, children)} with it: without the parent not even bridge-mode siblings talk to each other. Bring ${list("en", parent)} up.`,
  "lint.belowParentDown": (p: { parent: string; below: readonly string[]; count: number }) =>
    `${p.parent} is stacked on ${list("en", p.below)}, which ${p.below.length === 1 ? "is" : "are"} down, so it has no link, and its ${plural("en", p.count, children)} none either: not even bridge-mode siblings talk to each other. Bring ${list("en", p.below)} up.`,
  "lint.parentWithoutCarrier": ({ parent, count }: { parent: string; count: number }) =>
    `${parent} has no link, and its ${plural("en", count, children)} none either: with the cable out not even bridge-mode siblings talk to each other. Connect ${parent}, or use a bridge with veths for guests that need no LAN.`,
  "lint.broadcastQueueZero": ({ parent, count }: { parent: string; count: number }) =>
    `The broadcast queue of ${parent} has length 0, because none of its ${plural("en", count, children)} asks for more: broadcasts from the LAN are lost for ${count === 1 ? "it" : "all of them"}, ARP and DHCP too. Take bcqueuelen out of one (then it is 1000).`,
  "lint.addressOnTwo": ({
    name,
    address,
    other,
  }: {
    name: string;
    address: string;
    other: string;
  }) =>
    `${name} has the address ${address}, and so has ${other} on the same LAN: whoever answered ARP last gets the frames. Give one of them another address.`,
  "lint.macOnTwo": ({ name, mac, other }: { name: string; mac: string; other: string }) =>
    `${name} has the MAC ${mac}, and so has ${other} on the same LAN: the switch sends to whoever spoke last. Give one of them another MAC, or leave it out.`,
  "lint.guestsInDifferentSubnets": (p: {
    child: string;
    parent: string;
    address: string;
    usual: string;
  }) =>
    `${p.child} has the address ${p.address}, but most guests on ${p.parent} are in the network of ${p.usual}. They share one LAN and will not talk without a router. Is the address or its length mistyped?`,
  "lint.wirelessParent": ({ parent, count }: { parent: string; count: number }) =>
    `${parent} is a Wi-Fi interface: an access point accepts one MAC per station, so ${count === 1 ? "the child" : `the ${count} children`} on it will hear nothing. Use a wired NIC, or ipvlan or routing instead of macvlan.`,
  "lint.wirelessPort": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} is a Wi-Fi interface and a port of ${bridge}. Linux refuses that, unless ${port} is itself an access point or speaks with four addresses (iw set 4addr on). Use a wired NIC, or route.`,
  "lint.childAsPort": ({ port, mode, bridge }: { port: string; mode: string; bridge: string }) =>
    `${port} is a macvlan of mode ${mode} and a port of ${bridge}: what hangs on ${bridge} can send through it, but gets no unicast back, because ${port} accepts frames for its own MAC only. Use mode passthru, or put the NIC itself on the bridge.`,
  "lint.portWithAddresses": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} is a port of ${bridge}, which takes every frame first, so the address on ${port} does not work. Put it on ${bridge}.`,
  "lint.derivedMacReused": ({ name, mac, other }: { name: string; mac: string; other: string }) =>
    `${name} is given the MAC ${mac}, which ${other} derives for itself from the document. They clash as soon as both are on one LAN. Leave it out of ${name}, or choose another.`,
  "lint.relayFacesBridge": ({ from, bridge, to }: { from: string; bridge: string; to: string }) =>
    from === bridge
      ? `The port of ${to} that faces ${from} has reflective relay, and ${from} is a switch: it gets its own broadcasts back, doubles them, and loses track of where its stations are. Use reflective relay only on ports that face macvlan.`
      : `The port of ${to} that faces ${from} has reflective relay, and ${from} is a port of the bridge ${bridge}: it gets its own broadcasts back, doubles them, and loses track of where its guests are. Use reflective relay only on ports that face macvlan.`,
  "lint.shimWithoutRoutes": (p: { shim: string; parent: string; guest: string; count: number }) =>
    `The host has the shim ${p.shim} beside ${p.parent}, but its frames to ${p.count === 1 ? p.guest : `${p.guest} and ${plural("en", p.count - 1, { one: "other guest", other: "other guests" })}`} leave by ${p.parent}, because the network there comes first, and from there nothing reaches them. Add a route to each guest through ${p.shim}.`,
  "lint.vlanBehindAccessPort": (p: {
    name: string;
    vlan: number;
    parent: string;
    to: string;
    port: number;
  }) =>
    `${p.name} is VLAN ${p.vlan} on ${p.parent}, but the port of ${p.to} that faces ${p.parent} is an access port (VLAN ${p.port}): it sends frames without a tag, so they go to ${p.parent}, and ${p.name} hears nothing. Make it a trunk by taking vlan out of the cable, or use ${p.parent} itself.`,
  "lint.portSettingWithoutSwitch": ({ key, to }: { key: string; to: string }) =>
    `The cable has ${key}, which belongs to the switch port at its end “to”; but ${to} is no switch, so it does nothing. Take it out, or swap the cable's ends.`,
  "lint.bclimUnknown": ({ child }: { child: string }) =>
    `${child} has bclim, which iproute2 6.1 (Debian 12) and older do not know. It changes how broadcasts are queued, never who receives them, so it is left out when the document is applied.`,
  "lint.routeOnDown": ({ name }: { name: string }) =>
    `${name} is down and has routes: the kernel takes a route only while its interface is up, so they are not set. Bring ${name} up, or take the routes out.`,

  "lint.noAddress": ({ name, guest }: { name: string; guest: string }) =>
    `${name} in the namespace ${guest} has no address and no DHCP, so nothing can speak IP with it. Give it one if it should.`,
  "lint.macUniversal": ({ name, mac }: { name: string; mac: string }) =>
    `The MAC ${mac} of ${name} lacks the locally administered bit: it belongs to a maker of hardware and may exist elsewhere. Leave it out, or begin with 02.`,
  "lint.childOnBridge": ({
    child,
    bridge,
    count,
  }: {
    child: string;
    bridge: string;
    count: number;
  }) =>
    `${count === 1 ? `${child} sits` : `${child} and ${plural("en", count - 1, { one: "other child", other: "other children" })} sit`} on the bridge ${bridge}, which turns promiscuous for it, and the host's own address on ${bridge} stays out of reach. A veth on ${bridge} does the same without either.`,

  "lint.fix.takeOut": ({ name, key }: { name: string; key: string }) =>
    `Take ${key} out of ${name}`,
  "lint.fix.setMode": ({ name, mode }: { name: string; mode: string }) =>
    `Set ${name} to mode ${mode}`,
  "lint.fix.setBondMode": ({ bond, mode }: { bond: string; mode: string }) =>
    `Set ${bond} to mode ${mode}`,
  "lint.fix.setParent": ({ name, parent }: { name: string; parent: string }) =>
    `Put ${name} on ${parent}`,
  "lint.fix.rename": ({ name, to }: { name: string; to: string }) => `Rename ${name} to ${to}`,
  "lint.fix.remove": ({ name }: { name: string }) =>
    `Remove ${name} and everything that depends on it`,
  "lint.fix.removePort": ({ bridge, port }: { bridge: string; port: string }) =>
    `Take ${port} off ${bridge}`,
  "lint.fix.removeCable": ({ from, to }: { from: string; to: string }) =>
    `Remove the cable between ${from} and ${to}`,
  "lint.fix.relayOn": ({ from, to }: { from: string; to: string }) =>
    `Switch on reflective relay at the port of ${to} that faces ${from}`,
  "lint.fix.relayOff": ({ from, to }: { from: string; to: string }) =>
    `Switch off reflective relay at the port of ${to} that faces ${from}`,
  "lint.fix.asMacvlan": ({ name }: { name: string }) => `Make ${name} a macvlan`,
  "lint.fix.asMacvtap": ({ name }: { name: string }) => `Make ${name} a macvtap`,
  "lint.fix.cleanSources": ({ name }: { name: string }) =>
    `Keep only unicast addresses in the source list of ${name}`,
  "lint.fix.withoutAddress": ({ name, address }: { name: string; address: string }) =>
    `Take ${address} off ${name}`,
  "lint.fix.setAddress": ({ name, address }: { name: string; address: string }) =>
    `Give ${name} the free address ${address}`,
  "lint.fix.withoutRoute": ({ name, to }: { name: string; to: string }) =>
    `Remove the route to ${to} from ${name}`,
  "lint.fix.withoutGateway": ({ name, to }: { name: string; to: string }) =>
    `Reach ${to} directly through ${name}, without a gateway`,
  "lint.fix.withoutSource": ({ name, to }: { name: string; to: string }) =>
    `Let the kernel choose the source address for ${to} at ${name}`,
  "lint.fix.routeTo": ({ name, to }: { name: string; to: string }) =>
    `Make it a route to ${to} at ${name}`,
  "lint.fix.addShim": ({ host, parent }: { host: string; parent: string }) =>
    `Give ${host} a shim on ${parent} with routes to the guests`,
  "lint.fix.useShim": ({ shim, parent }: { host: string; shim: string; parent: string }) =>
    `Make the guests on ${parent} reachable through the shim ${shim}`,
  "lint.fix.addRoutes": ({ name, count }: { name: string; count: number }) =>
    `Add routes to ${plural("en", count, guests)} at ${name}`,
  "lint.fix.listStations": ({ name, count }: { name: string; count: number }) =>
    `Let ${name} hear ${count === 1 ? "the station" : `the ${count} stations`} on its LAN`,
  "lint.fix.useGuestMac": ({ name, mac }: { name: string; mac: string }) =>
    `Give ${name} the virtual machine's MAC ${mac}`,
  "lint.fix.makeTrunk": ({ nic, to }: { nic: string; to: string }) =>
    `Make the port of ${to} that faces ${nic} a trunk`,
  "lint.fix.bringUp": ({ names }: { names: readonly string[] }) => `Bring ${list("en", names)} up`,
  "lint.fix.plugIn": ({ name }: { name: string }) => `Connect ${name}`,
  "lint.fix.moveAddresses": ({ port, bridge }: { port: string; bridge: string }) =>
    `Move the addresses of ${port} to ${bridge}`,
  "lint.fix.swapEnds": ({ cable, from, to }: { cable: string; from: string; to: string }) =>
    `Turn the cable ${cable} round: from ${from} to ${to}`,
  "lint.fix.useDhcp": ({ name }: { name: string }) => `Let ${name} use DHCP`,
};
