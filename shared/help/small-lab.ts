import type { Cidr, MacAddress, NodeId } from "../topology/brand.ts";
import type { Topology } from "../topology/document.ts";
import { parseTopologyValue } from "../topology/parse.ts";

/** Ids of what stands in the help's networks. */
export const LAB = {
  host: id("ws"),
  nic: id("eno1"),
  second: id("eno2"),
  web: id("mv0"),
  db: id("mv1"),
  nas: id("nas"),
  pc: id("pc"),
  cable: id("c1"),
  secondCable: id("c4"),
  switch: id("sw"),
  bridge: id("br0"),
} as const;

export const NAS_MAC = "52:54:00:aa:00:20" as MacAddress;
export const PC_MAC = "52:54:00:aa:00:21" as MacAddress;
export const HOST_ADDRESS = "192.168.1.10/24" as Cidr;

/** What a small network may have besides the host, its NIC, the switch and the NAS. */
export interface Parts {
  readonly guests: readonly ("web" | "db")[];
  /** The guests are virtual machines with macvtap children; absent: namespaces. */
  readonly vm?: boolean;
  readonly pc?: boolean;
}

const GUESTS = {
  web: { child: "mv0", address: "192.168.1.50/24" },
  db: { child: "mv1", address: "192.168.1.51/24" },
} as const;

/** A workstation with guests in mode bridge, on a switch with a NAS. */
export function smallLab({ guests, vm = false, pc = false }: Parts): Topology {
  const parsed = parseTopologyValue({
    format: "macvlan-designer/topology",
    version: 1,
    id: "6a1d5a4e-7a51-4c33-9d0b-0f5d2f1c8e01",
    name: "help",
    nodes: [
      { kind: "host", id: "ws", name: "workstation", local: true },
      {
        ...{ kind: "nic", id: "eno1", host: "ws", name: "eno1" },
        ...{ mac: "52:54:00:aa:00:01", addresses: [HOST_ADDRESS] },
      },
      ...guests.flatMap((name) => guestNodes(name, vm)),
      { kind: "switch", id: "sw", name: "switch" },
      station("nas", "NAS", NAS_MAC, "192.168.1.20/24"),
      ...(pc ? [station("pc", "PC", PC_MAC, "192.168.1.21/24")] : []),
    ],
    cables: [
      { id: "c1", from: "eno1", to: "sw" },
      { id: "c2", from: "nas", to: "sw" },
      ...(pc ? [{ id: "c3", from: "pc", to: "sw" }] : []),
    ],
  });
  if (!parsed.ok) {
    throw new RangeError("the help's network is no topology");
  }
  return parsed.value;
}

function guestNodes(name: "web" | "db", vm: boolean): readonly unknown[] {
  const { child, address } = GUESTS[name];
  return [
    { kind: "guest", id: name, host: "ws", name, type: vm ? "vm" : "namespace" },
    {
      ...{ kind: "macvlan", id: child, parent: "eno1", guest: name, name: child, mode: "bridge" },
      ...(vm ? { tap: true } : {}),
      addresses: [address],
    },
  ];
}

function station(name: string, shown: string, mac: MacAddress, address: string): unknown {
  return { kind: "station", id: name, name: shown, mac, addresses: [address] };
}

function id(text: string): NodeId {
  return text as NodeId;
}
