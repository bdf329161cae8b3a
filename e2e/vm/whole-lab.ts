import { topologyOf } from "../helper/lab.ts";
import type { Topology } from "../../shared/topology/document.ts";

const HOST = [
  { kind: "host", id: "ws", name: "ws", local: true },
  {
    ...{ kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01", mtu: 4000 },
    addresses: ["192.0.2.10/24", "2001:db8:1::10/64"],
    routes: [{ to: "0.0.0.0/0", via: "192.0.2.1" }],
  },
  { kind: "nic", id: "eno2", host: "ws", name: "eno2", mac: "52:54:00:aa:00:02" },
  { kind: "nic", id: "eno3", host: "ws", name: "eno3", mac: "52:54:00:aa:00:03" },
  { kind: "nic", id: "eno4", host: "ws", name: "eno4", mac: "52:54:00:aa:00:04", mtu: 1400 },
];

const LOWER = [
  {
    ...{ kind: "nic", id: "v10", host: "ws", name: "eno1.10", vlan: { parent: "eno1", id: 10 } },
    ...{ mtu: 3500, addresses: ["198.51.100.2/24"] },
    routes: [{ to: "10.50.0.0/16", via: "198.51.100.1", src: "198.51.100.2" }],
  },
  {
    ...{ kind: "nic", id: "v20", host: "ws", name: "inner", vlan: { parent: "v10", id: 20 } },
    mtu: 1496,
  },
  {
    ...{ kind: "bridge", id: "br0", host: "ws", name: "br0", ports: ["eno4"], mtu: 1400 },
    ...{ mac: "02:00:00:00:00:b0", addresses: ["203.0.113.2/24"] },
  },
];

/** Children of every mode that the host keeps, each with something that the others have not. */
const SHIMS = [
  {
    ...{ kind: "macvlan", id: "s1", parent: "eno1", name: "shim0", mode: "bridge" },
    // More than a card has before it is told its own.
    ...{ mac: "02:00:00:00:00:51", mtu: 3000 },
    addresses: ["192.0.2.11/32", "2001:db8:1::11/128"],
    routes: [
      { to: "192.0.2.64/28", src: "192.0.2.11" },
      { to: "2001:db8:1::60/124" },
      // Routers that only the routes before them reach.
      { to: "10.60.0.0/16", via: "192.0.2.65" },
      { to: "2001:db8:61::/48", via: "2001:db8:1::61" },
      { to: "2001:db8:62::/48", via: "fe80::1" },
    ],
  },
  {
    ...{ kind: "macvlan", id: "s2", parent: "v10", name: "shim1", mode: "private", mtu: 1300 },
    ...{ addresses: ["198.51.100.3/24"], bcqueuelen: 5000 },
    routes: [{ to: "10.70.0.0/16", via: "198.51.100.9", src: "198.51.100.3" }],
  },
  {
    ...{ kind: "macvlan", id: "s3", parent: "v20", name: "shim2", mode: "vepa" },
    ...{ addresses: ["2001:db8:3::1/64"] },
    routes: [{ to: "2001:db8:60::/48", via: "2001:db8:3::9" }],
  },
  { kind: "macvlan", id: "s4", parent: "eno1", name: "resting", mode: "bridge", up: false },
  { kind: "macvlan", id: "s5", parent: "br0", name: "on-bridge", mode: "bridge" },
  {
    ...{ kind: "macvlan", id: "s6", parent: "eno2", name: "pass", mode: "passthru" },
    nopromisc: true,
    addresses: ["10.80.0.1/24"],
  },
];

const SOURCES = [
  {
    ...{ kind: "macvlan", id: "s7", parent: "eno3", name: "picky", mode: "source" },
    nodst: true,
    sourceMacs: ["02:00:00:00:00:0a", "02:00:00:00:00:09"],
  },
];

const GUESTS = [
  { kind: "guest", id: "vm", host: "ws", name: "a VM", type: "vm" },
  {
    ...{ kind: "macvlan", id: "t1", parent: "eno1", name: "tap0", mode: "bridge", tap: true },
    ...{ guest: "vm", mac: "02:00:00:00:00:7a", addresses: ["192.0.2.77/24"] },
  },
  { kind: "guest", id: "web", host: "ws", name: "web", type: "container" },
  { kind: "macvlan", id: "c1", parent: "eno1", name: "mv0", mode: "bridge", guest: "web" },
];

/** A host that uses all that network managers may be able to say. */
export function wholeLab(): Topology {
  return topologyOf({
    format: "macvlan-designer/topology",
    version: 1,
    id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
    name: "After a reboot",
    nodes: [...HOST, ...LOWER, ...SHIMS, ...SOURCES, ...GUESTS],
  });
}
