import { plural } from "../plural.ts";

/** What the canvas says, in English. */
export const uiCanvasMessages = {
  "ui.canvas.nodeKeys": () =>
    "Enter selects it, arrows go to what is beside it, Alt with arrows moves it.",
  "ui.canvas.wireKeys": () => "Enter selects the cable.",
  "ui.canvas.name": (): string => "Network",
  "ui.canvas.thisMachine": (): string => "this machine",
  "ui.canvas.hostStack": (): string => "host",
  "ui.canvas.noAddress": (): string => "no address",
  "ui.canvas.moreAddresses": ({ count }: { count: number }): string =>
    `and ${plural("en", count, { one: "more address", other: "more addresses" })}`,
  "ui.canvas.physicalNic": (): string => "physical NIC",
  "ui.canvas.vlanInterface": (): string => "VLAN sub-interface",
  "ui.canvas.down": (): string => "down",
  "ui.canvas.noLink": (): string => "no link",
  "ui.canvas.linkUp": (): string => "link is up",
  "ui.canvas.speed": ({ megabits }: { megabits: number }): string =>
    megabits >= 1000 ? `${megabits / 1000} Gbit/s` : `${megabits} Mbit/s`,
  "ui.canvas.promiscuous.yes": (): string => "promiscuous",
  "ui.canvas.promiscuous.likely": (): string => "may turn promiscuous",
  "ui.canvas.promiscuousNow": (): string => "promiscuous now",
  "ui.canvas.guest.vm": (): string => "virtual machine",
  "ui.canvas.guest.container": (): string => "container",
  "ui.canvas.guest.namespace": (): string => "namespace",
  "ui.canvas.ports": ({ count }: { count: number }): string =>
    plural("en", count, { one: "port", other: "ports" }),
  "ui.canvas.port": (p: { peer: string; up: boolean; hairpin: boolean; vlan: number }): string =>
    [
      `Port to ${p.peer}`,
      ...(p.vlan > 0 ? [`VLAN ${p.vlan}`] : []),
      ...(p.hairpin ? ["hairpin"] : []),
      ...(p.up ? [] : ["down"]),
    ].join(", "),
  "ui.canvas.vlan": ({ vlan }: { vlan: number }): string => `VLAN ${vlan}`,
  "ui.canvas.hairpin": (): string => "hairpin",
  "ui.canvas.emptyNote": (): string => "Double-click to write",
  "ui.canvas.noteText": (): string => "Text of the note",

  "ui.canvas.role.host": (): string => "host",
  "ui.canvas.role.stack": (): string => "host's own stack",
  "ui.canvas.role.nic": (): string => "NIC",
  "ui.canvas.role.bond": (): string => "bond",
  "ui.canvas.role.bridge": (): string => "Linux bridge",
  "ui.canvas.role.macvlan": (): string => "macvlan child",
  "ui.canvas.role.veth": (): string => "veth",
  "ui.canvas.role.guest": (): string => "guest",
  "ui.canvas.role.switch": (): string => "switch",
  "ui.canvas.role.station": (): string => "station",
  "ui.canvas.role.note": (): string => "note",

  "ui.canvas.label.host": ({ name }: { name: string }): string => `${name}, host`,
  "ui.canvas.label.localHost": ({ name }: { name: string }): string =>
    `${name}, host, this machine`,
  "ui.canvas.label.stack": (p: { name: string; addresses: string }): string =>
    and(`${p.name}, the host's own stack`, p.addresses),
  "ui.canvas.label.nic": (p: { name: string; children: number; addresses: string }): string =>
    and(
      p.children > 0
        ? `${p.name}, NIC with ${plural("en", p.children, { one: "child", other: "children" })}`
        : `${p.name}, NIC`,
      p.addresses,
    ),
  "ui.canvas.label.vlan": (p: { name: string; vlan: number; addresses: string }): string =>
    and(`${p.name}, sub-interface of VLAN ${p.vlan}`, p.addresses),
  "ui.canvas.label.macvlan": (p: {
    name: string;
    mode: string;
    parent: string;
    addresses: string;
  }): string => and(`${p.name}, macvlan child, ${p.mode} mode, on ${p.parent}`, p.addresses),
  "ui.canvas.label.veth": (p: { name: string; bridge: string; addresses: string }): string =>
    and(`${p.name}, veth on ${p.bridge}`, p.addresses),
  "ui.canvas.label.guest": (p: { name: string; type: string; children: number }): string =>
    `${p.name}, ${p.type} with ${plural("en", p.children, { one: "child", other: "children" })}`,
  "ui.canvas.label.bond": (p: {
    name: string;
    mode: string;
    ports: number;
    addresses: string;
  }): string =>
    [
      `${p.name}, bond in mode ${p.mode} with ${plural("en", p.ports, { one: "port", other: "ports" })}`,
      ...(p.addresses === "" ? [] : [p.addresses]),
    ].join(", "),
  "ui.canvas.label.bridge": (p: { name: string; ports: number }): string =>
    `${p.name}, Linux bridge with ${plural("en", p.ports, { one: "port", other: "ports" })}`,
  "ui.canvas.label.switch": (p: { name: string; ports: number }): string =>
    `${p.name}, switch with ${plural("en", p.ports, { one: "cable", other: "cables" })}`,
  "ui.canvas.label.station": (p: { name: string; addresses: string }): string =>
    and(`${p.name}, station`, p.addresses),
  "ui.canvas.label.note": ({ text }: { text: string }): string => `Note: ${text}`,
  "ui.canvas.label.wire": (p: { from: string; to: string }): string => `${p.from} to ${p.to}`,

  "ui.canvas.mark.error": (): string => "has an error",
  "ui.canvas.mark.warning": (): string => "has a warning",
  "ui.canvas.drift.missing": (): string => "is missing on this machine",
  "ui.canvas.drift.changed": (): string => "is different on this machine",
  "ui.canvas.drift.foreign": (): string => "is on this machine, but was not applied",

  "ui.canvas.changeMode": (p: { name: string; mode: string }): string =>
    `Change the mode of ${p.name}, now ${p.mode}`,
  "ui.canvas.modeMenu": (): string => "How it meets the others on its NIC",
  "ui.canvas.modeNow": (): string => "current mode",
  "ui.canvas.mode.private": (): string =>
    "Talks to the LAN only. No other child of the NIC reaches it.",
  "ui.canvas.mode.vepa": (): string =>
    "Every frame goes out to the switch, which must send it back to reach another child.",
  "ui.canvas.mode.bridge": (): string => "Children talk to each other directly, and to the LAN.",
  "ui.canvas.mode.passthru": (): string =>
    "Takes the whole NIC for itself, with the NIC's own MAC.",
  "ui.canvas.mode.source": (): string =>
    "Hears only the stations on its list; it can send to everybody.",

  "ui.canvas.childNeedsNic": (): string =>
    "A macvlan child stands on a NIC or a bridge. Add a NIC first.",
  "ui.canvas.hangChild": ({ parent }: { parent: string }): string => `New child on ${parent}`,

  "ui.canvas.zoomOut": (): string => "Zoom out",
  "ui.canvas.zoomIn": (): string => "Zoom in",
  "ui.canvas.zoom100": (): string => "Zoom to 100 %",
  "ui.canvas.percent": ({ percent }: { percent: number }): string => `${percent} %`,
  "ui.canvas.zoomFrom": ({ percent }: { percent: number }): string => `${percent} %: zoom to 100 %`,
  "ui.canvas.fit": (): string => "Fit",
  "ui.canvas.fitLong": (): string => "Fit the picture into the view",
  "ui.canvas.tidy": (): string => "Tidy up",
  "ui.canvas.tidyLong": (): string => "Tidy up: lay everything out again",
  "ui.canvas.minimap": (): string => "Overview of the canvas",
  "ui.canvas.view": (): string => "View",
  "ui.canvas.empty": (): string => "Nothing here yet",
  "ui.canvas.emptyHint": (): string =>
    "Drag a host or one of this workstation's NICs here, or press N.",

  "ui.canvas.menu.addChild": (): string => "Add a macvlan child",
  "ui.canvas.menu.mode": (): string => "Mode",
  "ui.canvas.menu.handTo": (): string => "Hand to",
  "ui.canvas.menu.takeBack": (): string => "Take back to the host",
  "ui.canvas.menu.connect": (): string => "Connect to",
  "ui.canvas.menu.add": (): string => "Add here",
  "ui.canvas.menu.show": (): string => "Show in the middle",
  "ui.canvas.menu.write": (): string => "Write",
  "ui.canvas.menu.hairpinOn": (): string => "Turn hairpin on",
  "ui.canvas.menu.hairpinOff": (): string => "Turn hairpin off",
  "ui.canvas.menu.cableUp": (): string => "Plug the cable in",
  "ui.canvas.menu.cableDown": (): string => "Unplug the cable",
};

function and(what: string, addresses: string): string {
  return addresses === "" ? what : `${what}, ${addresses}`;
}
