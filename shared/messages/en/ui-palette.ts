/** What can be added to the canvas, said in English. */
export const uiPaletteMessages = {
  "ui.palette.title": () => "Add to the canvas",
  "ui.palette.add": ({ what }: { what: string }) => `Add: ${what}`,
  "ui.palette.host": () => "Host",
  "ui.palette.nic": () => "Physical NIC",
  "ui.palette.macvlan": () => "Macvlan child",
  "ui.palette.vm": () => "Virtual machine",
  "ui.palette.container": () => "Container",
  "ui.palette.namespace": () => "Namespace",
  "ui.palette.bond": () => "Bond",
  "ui.palette.bridge": () => "Linux bridge",
  "ui.palette.switch": () => "Switch",
  "ui.palette.station": () => "Station",
  "ui.palette.note": () => "Note",
  "ui.palette.about.host": () => "A Linux machine: a frame around what runs on it.",
  "ui.palette.about.nic": () =>
    "A network card of a host. Drop it on the host, or a new one is made.",
  "ui.palette.about.macvlan": () =>
    "An interface with a MAC of its own that shares a NIC's wire. Drop it on a NIC, or on a guest to hand it over.",
  "ui.palette.about.vm": () => "A guest that opens macvtaps: KVM, QEMU, libvirt.",
  "ui.palette.about.container": () =>
    "A guest that interfaces are moved into: Docker, Podman, LXC.",
  "ui.palette.about.namespace": () => "A plain network namespace, as ip netns makes it.",
  "ui.palette.about.bond": () =>
    "Several NICs of a host that act as one. Draw a line from each NIC to it.",
  "ui.palette.about.bridge": () => "A switch inside a host. Its guests do reach the host.",
  "ui.palette.about.switch": () =>
    "The switch that cables end on. Its ports can have reflective relay.",
  "ui.palette.about.station": () => "Any other device on the LAN: a gateway, a NAS, a PC.",
  "ui.palette.about.note": () => "Text on the canvas, also in exported diagrams.",
  "ui.palette.needsNic": () => "Needs a NIC, a bond or a bridge first.",
  "ui.palette.drag": () => "Drag it to its place, or press Enter.",
};
