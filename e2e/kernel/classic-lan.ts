import type { Topology } from "../../shared/topology/document.ts";
import { draw, type Drawn } from "./draw.ts";

/** A child of the classic LAN's NIC; it gets a namespace of its own unless `guest` says otherwise. */
export interface ChildOfLan {
  readonly id: string;
  readonly mode: string;
  /** `null`: it stays in the host's stack. */
  readonly guest?: string | null;
  readonly [key: string]: unknown;
}

/** What is special about one classic LAN. */
export interface ClassicLan {
  readonly children?: readonly ChildOfLan[];
  /** Reflective relay on the port of the host's NIC. */
  readonly hairpin?: boolean;
  /** Keys of the host. */
  readonly host?: Readonly<Record<string, unknown>>;
  /** Keys of the host's NIC. */
  readonly nic?: Readonly<Record<string, unknown>>;
  readonly nodes?: readonly Drawn[];
  readonly cables?: readonly Drawn[];
}

/** MACs of the classic LAN, for allow lists. */
export const LAN_MACS = {
  eth0: "02:00:00:00:00:01",
  nas: "02:00:00:00:00:09",
  a: "02:00:00:00:00:0a",
  b: "02:00:00:00:00:0b",
  c: "02:00:00:00:00:0c",
} as const;

/**
 * One host with one NIC on a switch, and a station beside it.
 *
 * `eth0` has 10.0.0.1, `nas` 10.0.0.9, the children 10.0.0.11 and up in their order; the host
 * answers ARP strictly (arp_ignore 1), so that layer 2 decides.
 */
export function classicLan(lan: ClassicLan = {}): Topology {
  const { children = [], hairpin = false, host = {}, nic = {}, nodes = [], cables = [] } = lan;
  return draw(
    [
      { kind: "host", id: "host", arpIgnore: 1, ...host },
      {
        kind: "nic",
        id: "eth0",
        host: "host",
        mac: LAN_MACS.eth0,
        addresses: ["10.0.0.1/24"],
        ...nic,
      },
      ...children.flatMap(childNodes),
      { kind: "switch", id: "sw" },
      { kind: "station", id: "nas", mac: LAN_MACS.nas, addresses: ["10.0.0.9/24"] },
      ...nodes,
    ],
    [
      { id: "wire", from: "eth0", to: "sw", reflectiveRelay: hairpin },
      { id: "nas-wire", from: "nas", to: "sw" },
      ...cables,
    ],
  );
}

function childNodes(child: ChildOfLan, place: number): Drawn[] {
  const { guest = `${child.id}-ns`, ...keys } = child;
  const mac = Object.entries(LAN_MACS).find(([id]) => id === child.id)?.[1];
  const node = {
    kind: "macvlan",
    parent: "eth0",
    addresses: [`10.0.0.${11 + place}/24`],
    ...(mac === undefined || child.mode === "passthru" ? {} : { mac }),
    ...keys,
  };
  if (guest === null) {
    return [node];
  }
  const known = { kind: "guest", id: guest, host: "host", type: "namespace" };
  return child.guest === undefined ? [known, { ...node, guest }] : [{ ...node, guest }];
}
