interface Ends {
  readonly from: string;
  readonly to: string;
}

const capital = (text: string): string => text.replace(/^the host\b/, "The host");

const onOff = { off: "off", on: "on" };

/** What is said about the help's small networks; loaded with the help. */
export const helpWords = {
  index: "Help",
  indexLead:
    "How macvlan behaves, one page for each mode and idea. In the app (F1) every picture is live: switch, and see who reaches whom.",
  groups: { modes: "Modes", host: "Host, guests, switch", hardware: "Hardware", ground: "Drawing" },
  commands: "Commands",
  sources: "Sources",
  lookedUp: "What leads here",
  theHost: "the host",
  picture: ({ title, verdicts }: { title: string; verdicts: string }): string =>
    `${title}. ${verdicts}`,
  verdict: {
    reachable: ({ from, to }: Ends): string => capital(`${from} and ${to} reach each other`),
    "one-way": ({ from, to }: Ends): string =>
      capital(`${from} reaches ${to}, but ${to} cannot reach ${from}`),
    race: ({ from, to }: Ends): string =>
      capital(`${from} and ${to} reach each other only if the right one answers first`),
    blocked: ({ from, to }: Ends): string => capital(`${from} and ${to} do not reach each other`),
  },
  promiscuous: {
    no: ({ name }: { name: string }): string => `${name} is not promiscuous`,
    likely: ({ name }: { name: string }): string => `${name} is likely promiscuous`,
    yes: ({ name }: { name: string }): string => `${name} is promiscuous`,
  },
  macs: ({ name, count }: { name: string; count: number }): string =>
    count === 1
      ? `One MAC address appears on the wire of ${name}`
      : `${count} MAC addresses appear on the wire of ${name}`,
  switches: {
    modes: {
      label: "Mode of both children",
      values: { private: "private", vepa: "vepa", bridge: "bridge" },
    },
    mode: {
      label: "Mode",
      values: { vepa: "vepa", bridge: "bridge", passthru: "passthru" },
    },
    other: {
      label: "Mode of db",
      values: { vepa: "vepa", bridge: "bridge" },
    },
    hairpin: { label: "Reflective relay (hairpin) on the switch's port", values: onOff },
    cable: { label: "Cable of the NIC", values: { off: "out", on: "plugged in" } },
    home: {
      label: "The host's address",
      values: { nic: "on this NIC", second: "on a second NIC" },
    },
    nopromisc: { label: "Flag nopromisc", values: onOff },
    list: {
      label: "Source list of web",
      values: { none: "empty", nas: "NAS", both: "NAS and PC" },
    },
    nodst: { label: "Flag nodst", values: onOff },
    way: {
      label: "Way around it",
      values: {
        none: "none",
        shim: "a shim",
        hostOnChild: "host on a child",
        secondNic: "a second NIC",
        reflectiveRelay: "reflective relay",
        bridgeInstead: "a Linux bridge",
      },
    },
    shim: { label: "Shim", values: onOff },
    routes: { label: "Routes to the guests through the shim", values: onOff },
    guestMac: {
      label: "MAC address in the VM",
      values: { same: "the device's", own: "one of its own" },
    },
    parent: { label: "Children stand on", values: { nic: "the NIC", bridge: "a Linux bridge" } },
    wireless: { label: "NIC", values: { off: "by cable", on: "Wi-Fi" } },
    guests: { label: "Guests", values: { one: "one, passthru", two: "two, bridge" } },
    on: { label: "Guests on", values: { macvlan: "macvlan", bridge: "a Linux bridge" } },
    network: { label: "Address of db", values: { same: "same network", other: "another network" } },
  },
};
