import type { World } from "./world.ts";

/** The NIC of the home lab, as the example draws it, with the gateway behind it. */
export function addHomeNic(world: World): void {
  world.addNic("eno1", "52:54:00:aa:00:01", "192.168.1.10/24");
  world.addStation("eno1", "192.168.1.1/24");
  world.sh("ip route add default via 192.168.1.1 dev eno1");
}

const HOST = { kind: "host", id: "ws", name: "workstation", local: true };

/**
 * A document whose plan has a dozen operations: NICs, namespaces, children, a bridge with a guest
 * on it, and the host's address with its default route, which moves off the NIC onto a shim.
 */
export const MOVING_LAB = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "7c2f8a54-2d0b-4c1e-9b57-1f0e3a6d5c42",
  name: "Moving lab",
  nodes: [
    HOST,
    { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" },
    {
      kind: "nic",
      id: "eno2",
      host: "ws",
      name: "eno2",
      mac: "52:54:00:aa:00:02",
      addresses: ["10.8.0.1/24"],
    },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    { kind: "guest", id: "db", host: "ws", name: "db", type: "namespace" },
    {
      kind: "macvlan",
      id: "shim",
      parent: "eno1",
      name: "shim",
      mode: "bridge",
      addresses: ["192.168.1.10/24"],
      routes: [{ to: "0.0.0.0/0", via: "192.168.1.1" }],
    },
    {
      kind: "macvlan",
      id: "mv0",
      parent: "eno1",
      guest: "web",
      name: "mv0",
      mode: "bridge",
      addresses: ["192.168.1.50/24"],
    },
    { kind: "macvlan", id: "mv1", parent: "eno1", guest: "db", name: "mv1", mode: "vepa" },
    { kind: "macvlan", id: "mv2", parent: "eno2", guest: "db", name: "mv2", mode: "private" },
    { kind: "bridge", id: "br0", host: "ws", name: "br0", addresses: ["10.7.0.1/24"] },
    {
      kind: "veth",
      id: "ve0",
      bridge: "br0",
      guest: "web",
      name: "ve0",
      addresses: ["10.7.0.2/24"],
    },
  ],
} as const;

/** The machine that it is drawn for: the first NIC has the host's address, the second is down. */
export function addMovingNics(world: World): void {
  addHomeNic(world);
  world.addNic("eno2", "52:54:00:aa:00:02");
  world.sh("ip link set dev eno2 down");
}
