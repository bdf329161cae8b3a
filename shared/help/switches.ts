import { findRemedies } from "../reachability/remedies/find-remedies.ts";
import type { MessageId } from "../messages/message.ts";
import type { Cidr, MacAddress, NodeId } from "../topology/brand.ts";
import type { Command } from "../topology/commands/command.ts";
import type { Topology } from "../topology/document.ts";
import type { MacvlanMode } from "../topology/nodes/macvlan.ts";
import type { HelpSwitch, SwitchId, SwitchValue } from "./page.ts";
import { HOST_ADDRESS, LAB, NAS_MAC, PC_MAC } from "./small-lab.ts";

type Edits = readonly Command[] | ((topology: Topology) => readonly Command[]);

/** A switch with one list of edits for each of its values. */
function choice<Id extends SwitchId>(
  id: Id,
  start: SwitchValue<Id>,
  edits: Readonly<Partial<Record<SwitchValue<Id>, Edits>>>,
): HelpSwitch {
  const byValue = new Map(Object.entries<Edits | undefined>(edits));
  return {
    id,
    start,
    values: [...byValue.keys()],
    edits: (value, topology) => {
      const chosen = byValue.get(value) ?? [];
      return typeof chosen === "function" ? chosen(topology) : chosen;
    },
  };
}

const mode = (id: NodeId, value: MacvlanMode): Command => ({
  type: "macvlan.setMode",
  id,
  mode: value,
});

const both = (value: MacvlanMode): readonly Command[] => [
  mode(LAB.web, value),
  mode(LAB.db, value),
];

/** The mode of `web` and `db`. */
export function modesOfBoth(start: SwitchValue<"modes">): HelpSwitch {
  return choice("modes", start, {
    private: both("private"),
    vepa: both("vepa"),
    bridge: both("bridge"),
  });
}

/** The mode of `web`, which is alone. */
export function modeOfOne(
  start: SwitchValue<"mode">,
  ...offered: readonly SwitchValue<"mode">[]
): HelpSwitch {
  const edits = offered.map((value) => [value, [mode(LAB.web, value)]] as const);
  return choice("mode", start, Object.fromEntries(edits));
}

/** The mode of `db` beside `web` in mode bridge. */
export const modeOfOther = choice("other", "bridge", {
  vepa: [mode(LAB.db, "vepa")],
  bridge: [mode(LAB.db, "bridge")],
});

export function hairpin(start: SwitchValue<"hairpin">): HelpSwitch {
  return choice("hairpin", start, {
    off: [{ type: "cable.setReflectiveRelay", id: LAB.cable, reflectiveRelay: null }],
    on: [{ type: "cable.setReflectiveRelay", id: LAB.cable, reflectiveRelay: true }],
  });
}

export const cable = choice("cable", "on", {
  off: [{ type: "cable.setUp", id: LAB.cable, up: false }],
  on: [{ type: "cable.setUp", id: LAB.cable, up: null }],
});

/** Whether the host keeps its address on the NIC of the guest, or has another NIC for it. */
export const hostAddress = choice("home", "nic", {
  nic: [],
  second: [
    {
      type: "node.add",
      node: {
        ...{ kind: "nic", id: LAB.second, host: LAB.host, name: "eno2" },
        ...{ mac: "52:54:00:aa:00:02" as MacAddress, addresses: [HOST_ADDRESS] },
      },
    },
    { type: "nic.setAddresses", id: LAB.nic, addresses: null },
    { type: "cable.add", cable: { id: LAB.secondCable, from: LAB.second, to: LAB.switch } },
  ],
});

/** Only passthru has the flag. */
export const nopromisc = choice("nopromisc", "off", {
  off: [],
  on: ({ nodes }) =>
    nodes.some((node) => node.id === LAB.web && node.kind === "macvlan" && node.mode === "passthru")
      ? [{ type: "macvlan.setNopromisc", id: LAB.web, nopromisc: true }]
      : [],
});

export const sourceList = choice("list", "nas", {
  none: [mode(LAB.web, "source")],
  nas: listing(NAS_MAC),
  both: listing(NAS_MAC, PC_MAC),
});

function listing(...sourceMacs: readonly MacAddress[]): readonly Command[] {
  return [mode(LAB.web, "source"), { type: "macvlan.setSourceMacs", id: LAB.web, sourceMacs }];
}

export const nodst = choice("nodst", "off", {
  off: [],
  on: [{ type: "macvlan.setNodst", id: LAB.web, nodst: true }],
});

/** What the app itself proposes for host and guest, by the proposal's name. */
function remedy(id: MessageId): (topology: Topology) => readonly Command[] {
  return (topology) =>
    findRemedies(topology, LAB.nic, LAB.web).find(({ title }) => title.id === id)?.commands ?? [];
}

export const wayAround = choice("way", "none", {
  none: [],
  shim: remedy("remedy.shim"),
  hostOnChild: remedy("remedy.hostOnChild"),
  secondNic: remedy("remedy.secondNic"),
  reflectiveRelay: remedy("remedy.reflectiveRelay"),
  bridgeInstead: remedy("remedy.bridgeInstead"),
});

export const shim = choice("shim", "on", { off: [], on: remedy("remedy.shim") });

/** Of whatever child stays with the host. */
export const shimRoutes = choice("routes", "on", {
  off: ({ nodes }) =>
    nodes.flatMap((node) =>
      node.kind === "macvlan" && node.guest === undefined
        ? [{ type: "macvlan.setRoutes", id: node.id, routes: null } as const]
        : [],
    ),
  on: [],
});

export const macInVm = choice("guestMac", "same", {
  same: [],
  own: [{ type: "macvlan.setGuestMac", id: LAB.web, guestMac: "52:54:00:12:34:56" as MacAddress }],
});

/** The NIC, or a bridge that has the NIC as its port and the host's address. */
export const childrenOn = choice("parent", "nic", {
  nic: [],
  bridge: [
    { type: "nic.setAddresses", id: LAB.nic, addresses: null },
    {
      type: "node.add",
      node: {
        ...{ kind: "bridge", id: LAB.bridge, host: LAB.host, name: "br0", ports: [] },
        addresses: [HOST_ADDRESS],
      },
    },
    { type: "macvlan.setParent", id: LAB.web, parent: LAB.bridge },
    { type: "bridge.setPorts", id: LAB.bridge, ports: [LAB.nic] },
  ],
});

export const wireless = choice("wireless", "on", {
  off: [{ type: "nic.setWireless", id: LAB.nic, wireless: null }],
  on: [{ type: "nic.setWireless", id: LAB.nic, wireless: true }],
});

/** One guest with the NIC to itself, or two beside each other. */
export const guests = choice("guests", "two", {
  one: [{ type: "node.remove", ids: ["db" as NodeId, LAB.db] }, mode(LAB.web, "passthru")],
  two: [],
});

export const guestsOn = choice("on", "bridge", {
  macvlan: [],
  bridge: remedy("remedy.bridgeInstead"),
});

export const networkOfDb = choice("network", "same", {
  same: [],
  other: [{ type: "macvlan.setAddresses", id: LAB.db, addresses: ["192.168.2.51/24" as Cidr] }],
});
