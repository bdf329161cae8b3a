import { list, plural } from "../plural.ts";

/** A frame's way, one sentence for each thing that happens to it. */
export const traceMessages = {
  "trace.sends": ({ device }: { device: string }) => `${device} sends it.`,
  "trace.cannotSend.down": ({ device }: { device: string }) =>
    `${device} is down, so nothing is sent.`,
  "trace.cannotSend.noCarrier": ({ device }: { device: string }) =>
    `${device} has no carrier (its NIC is down or unplugged), so nothing is sent; even siblings are cut off from each other.`,
  "trace.isDown": ({ device }: { device: string }) => `${device} is down: it ends here.`,
  "trace.leavesChild": ({ child, parent }: { child: string; parent: string }) =>
    `${child} hands it to its parent ${parent} to go out: inside, only bridge-mode siblings meet, never child and parent.`,
  "trace.toSibling": ({ child, to }: { child: string; to: string }) =>
    `${child} and ${to} are both in mode bridge on one parent: it is handed over inside, without the switch.`,
  "trace.onWire": ({ device, to }: { device: string; to: string }) =>
    `It leaves ${device} on the wire to ${to}.`,
  "trace.noCable": ({ device }: { device: string }) =>
    `${device} has no cable that is up: it is lost there.`,
  "trace.accessPointDrops": ({ device }: { device: string }) =>
    `${device} is Wi-Fi: the access point takes frames from its own MAC address only and drops this one.`,
  "trace.arrives": ({ device }: { device: string }) => `It arrives at ${device}.`,
  "trace.tagged": ({ device, vlan }: { device: string; vlan: number }) =>
    `${device} tags it with VLAN ${vlan}.`,
  "trace.untagged": ({ device, vlan }: { device: string; vlan: number }) =>
    `${device} takes the tag of VLAN ${vlan} off.`,
  "trace.sourceCopy": ({ child }: { child: string }) =>
    `${child} is in mode source and lists the sender's MAC address: it gets a copy.`,
  "trace.nodstEnds": ({ parent }: { parent: string }) =>
    `A source child of ${parent} with the flag nodst lists the sender: it keeps the frame, and nobody else on ${parent} gets it.`,
  "trace.passthruTakes": ({ child }: { child: string }) =>
    `${child} is a passthru child: it takes every unicast frame from its parent, whatever its address.`,
  "trace.passthruIsDown": ({ child }: { child: string }) =>
    `${child} is a passthru child that is down: it still takes the parent's unicast frames, and they vanish.`,
  "trace.toChild.R3": ({ child }: { child: string }) =>
    `The destination is the MAC address of ${child}, so ${child} gets it; who sent it is not looked at.`,
  "trace.toChild.broadcast": ({ child }: { child: string }) =>
    `${child} gets a copy of the broadcast from its parent.`,
  "trace.toChild.solicitation": ({ child }: { child: string }) =>
    `${child} gets a copy of the question from its parent.`,
  "trace.toParent.R4": ({ parent }: { parent: string }) =>
    `No child of ${parent} takes it: it goes to the stack of ${parent} itself.`,
  "trace.toParent.broadcast": ({ parent }: { parent: string }) =>
    `The stack of ${parent} itself gets the broadcast, too.`,
  "trace.toParent.solicitation": ({ parent }: { parent: string }) =>
    `It is offered to the stack of ${parent} itself, too.`,
  "trace.backToSender.broadcast": ({ child }: { child: string }) =>
    `It is ${child}'s own broadcast that came back: the kernel gives it to ${child} alone; siblings and parent do not see it.`,
  "trace.backToSender.solicitation": ({ child }: { child: string }) =>
    `It is ${child}'s own question that came back: the kernel gives it to ${child} alone; siblings and parent do not see it.`,
  "trace.groupNotJoined": ({ child }: { child: string }) =>
    `${child} is a macvtap, which has not joined the virtual machine's multicast group: the question does not get through (it would with allmulticast on).`,
  "trace.queueIsZero.broadcast": ({ parent }: { parent: string }) =>
    `No child of ${parent} asks for a broadcast queue (bcqueuelen 0): the broadcast is lost for all of them.`,
  "trace.queueIsZero.solicitation": ({ parent }: { parent: string }) =>
    `No child of ${parent} asks for a broadcast queue (bcqueuelen 0), in which multicast waits as well: the question is lost for all of them.`,
  "trace.switchForwards": ({ device, to }: { device: string; to: string }) =>
    `${device} knows where the address lives and sends it out of the port of ${to}.`,
  "trace.switchReflects": ({ device, to }: { device: string; to: string }) =>
    `The port of ${device} that faces ${to} is in reflective relay (hairpin): it is sent back where it came from.`,
  "trace.switchFloods": ({ device }: { device: string }) =>
    `${device} sends it out of every other port.`,
  "trace.switchFloods.unknown": ({ device }: { device: string }) =>
    `${device} has never seen the address and sends it out of every other port.`,
  "trace.switchNeverReturns": ({ device, to }: { device: string; to: string }) =>
    `${device} never sends a frame back out of the port it came from, so it cannot return to ${to}.`,
  "trace.switchOtherVlan": ({ device, to }: { device: string; to: string }) =>
    `The port of ${device} that faces ${to} belongs to another VLAN: it does not pass there.`,
  "trace.bridgeForwards": ({ device, to }: { device: string; to: string }) =>
    `The bridge ${device} sends it out of its port ${to}.`,
  "trace.bridgeFloods": ({ device }: { device: string }) =>
    `The bridge ${device} sends it out of every other port.`,
  "trace.bridgeFloods.unknown": ({ device }: { device: string }) =>
    `The bridge ${device} has never seen the address and sends it out of every other port.`,
  "trace.bridgeNeverReturns": ({ device, to }: { device: string; to: string }) =>
    `The bridge ${device} never sends a frame back out of the port it came from (${to}).`,
  "trace.bridgePassesUp": ({ device }: { device: string }) =>
    `The bridge ${device} hands it to the host's own stack.`,
  "trace.accepted": ({ device }: { device: string }) => `The stack behind ${device} accepts it.`,
  "trace.refused.otherMac": ({ device }: { device: string }) =>
    `${device} drops it: the destination is not its MAC address.`,
  "trace.refused.guestMac": ({ device }: { device: string }) =>
    `The virtual machine behind ${device} does not get it: it uses another MAC address than the device.`,
  "trace.refused.vlan": ({ device }: { device: string }) =>
    `${device} drops it: it carries the tag of a VLAN that nobody takes off there.`,
  "trace.goesInCircles": ({ device }: { device: string }) =>
    `It goes round in circles at ${device}; the walk ends here.`,
  "trace.thisIsTheRestriction": () =>
    "This is the host-VM restriction: a host and the guests on its own NIC never meet inside that NIC.",
  "explain.local": ({ from, to }: { from: string; to: string }) =>
    `${from} and ${to} belong to one network stack: the kernel answers itself, and no frame is sent.`,
  "explain.noAddress": ({ devices }: { devices: readonly string[] }) =>
    `${list("en", devices)} ${devices.length === 1 ? "has" : "have"} no IPv4 address, so there is no ping: this follows a plain frame to the other's MAC address.`,
  "explain.noAddress6": ({ devices }: { devices: readonly string[] }) =>
    `${list("en", devices)} ${devices.length === 1 ? "has" : "have"} no IPv6 address that is good beyond its link, so there is no ping over IPv6: this follows a plain frame to the other's MAC address.`,
  "explain.route": ({ to, device }: { to: string; device: string }) =>
    `${to} is on the link of ${device}, says the route.`,
  "explain.routeVia": ({ to, device, via }: { to: string; device: string; via: string }) =>
    `${to} is reached through the gateway ${via} on ${device}, says the route.`,
  "explain.noRoute": ({ to }: { to: string }) => `There is no route to ${to}: nothing is sent.`,
  "explain.arpAsks": ({ device, address }: { device: string; address: string }) =>
    `${device} asks everybody who has ${address} (an ARP broadcast).`,
  "explain.solicits": (p: { device: string; address: string; group: string; mac: string }) =>
    `${p.device} asks the group ${p.group} (frames to ${p.mac}) who has ${p.address}: only whose address ends like that listens there (a neighbour solicitation).`,
  "explain.nobodyAnswers": ({ address }: { address: string }) =>
    `Nobody who has ${address} hears the question, so no MAC address is known to send to.`,
  "explain.answers": ({ device, address }: { device: string; address: string }) =>
    `${device} answers for ${address} with its own MAC address.`,
  "explain.severalAnswer": ({ count }: { count: number }) =>
    `${count} interfaces answer; which answer comes first decides (ARP flux).`,
  "explain.severalAdvertise": ({ count }: { count: number }) =>
    `${count} interfaces have the address and answer; which answer comes first decides.`,
  "explain.knownFromRequest": () => "The asker's MAC address is known from its question.",
  "explain.verdict.yes": ({ from, to }: { from: string; to: string }) => `${from} reaches ${to}.`,
  "explain.verdict.no": ({ from, to }: { from: string; to: string }) =>
    `${from} does not reach ${to}.`,
  "explain.verdict.local": ({ from, to }: { from: string; to: string }) =>
    `${from} and ${to} are one machine.`,
  "explain.verdict.race": ({ from, to }: { from: string; to: string }) =>
    `Whether ${from} reaches ${to} depends on what comes first.`,
  "explain.request": ({ from, to }: { from: string; to: string }) => `From ${from} to ${to}`,
  "explain.reply": ({ from, to }: { from: string; to: string }) => `Back from ${to} to ${from}`,
  "explain.frame.route": () => "Route",
  "explain.frame.arpRequest": () => "ARP request",
  "explain.frame.arpReply": () => "ARP reply",
  "explain.frame.solicitation": () => "Neighbour solicitation",
  "explain.frame.advertisement": () => "Neighbour advertisement",
  "explain.frame.echoRequest": () => "Echo request",
  "explain.frame.echoReply": () => "Echo reply",
  "explain.frame.unicast": () => "Unicast frame",
  "explain.frame.broadcast": () => "Broadcast",
  "explain.remedies": () => "What would change it here",
  "explain.effect": ({ begins, breaks }: { begins: number; breaks: number }) =>
    `${plural("en", begins, { one: "pair", other: "pairs" })} newly ${begins === 1 ? "works" : "work"}, ${breaks === 0 ? "nothing breaks" : `${plural("en", breaks, { one: "pair", other: "pairs" })} no longer ${breaks === 1 ? "works" : "work"}`}.`,
  "explain.more": ({ count }: { count: number }) => `       and ${count} more (see --json)`,
};
