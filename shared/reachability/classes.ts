import { stackKeys6 } from "./ipv6/stack-keys.ts";
import type { Stack6 } from "./ipv6/stack.ts";
import { deviceAt, type Device, type Network } from "./network.ts";
import { stackKeys } from "./stack-keys.ts";
import type { Stack } from "./stack.ts";

/** Interfaces that the rules cannot tell apart, as device indexes in document order. */
export type InterfaceClass = readonly number[];

/**
 * Groups the interfaces of the result into classes.
 *
 * Exchanging two members of a class changes nothing but their names: same lower device, mode,
 * flags and state, listed by the same source children, a stack of the same kind, an address that
 * every stack routes to in the same way. What has a part of its own in the network (a NIC, a bridge,
 * an outgoing interface of a stack with several, a shared MAC) is a class by itself.
 */
export function classify(
  network: Network,
  stacks: readonly Stack[],
  stacks6: readonly Stack6[],
): readonly InterfaceClass[] {
  const classes = new Map<string, number[]>();
  const linkKey = linkKeys(network);
  const stackKey = stackKeys(stacks);
  const stackKey6 = stackKeys6(stacks6);
  for (const index of network.interfaces) {
    const device = deviceAt(network, index);
    const key = `${linkKey(device) ?? `#${index}`} ${stackKey(device)} ${stackKey6(device)}`;
    const members = classes.get(key);
    if (members) {
      members.push(index);
    } else {
      classes.set(key, [index]);
    }
  }
  return [...classes.values()];
}

/** Two members of each class and all ports of bridges: who has to be there for the result to be right. */
export function standIns(
  network: Network,
  classes: readonly InterfaceClass[],
): ReadonlySet<number> {
  const listed = new Set(network.interfaces);
  const ports = network.speakers.filter((index) => !listed.has(index));
  return new Set([...ports, ...classes.flatMap((members) => members.slice(0, 2))]);
}

/** What a device is at the link layer; undefined: like no other. */
function linkKeys(network: Network): (device: Device) => string | undefined {
  const isShared = sharedMacs(network);
  const listedBy = listings(network);
  const listOf = allowLists(network);
  return (device) => {
    if (isShared(device.mac) || isShared(device.stackMac)) {
      return undefined;
    }
    const state = [device.kind, device.up, device.carrier, listedBy(device.stackMac)];
    switch (device.kind) {
      case "macvlan":
        return [...state, ...childKey(device), listedBy(device.mac)].join();
      case "veth":
        return [...state, device.bridge].join();
      case "station":
        return stationKey(network, device, state);
      case "nic":
      case "bridge":
      case "switch":
        return undefined;
    }
  };

  function childKey(device: Device): readonly unknown[] {
    return [
      device.lower,
      device.mode,
      device.nodst,
      device.opened,
      device.stackMac !== device.mac,
      device.mode === "passthru" ? device.index : "",
      listOf(device.index),
    ];
  }
}

function stationKey(
  network: Network,
  device: Device,
  state: readonly unknown[],
): string | undefined {
  const wire = device.wires[0];
  if (!wire) {
    return [...state, "loose"].join();
  }
  const peer = deviceAt(network, wire.peer);
  const port = peer.wires[wire.peerWire];
  return peer.kind === "switch" && device.wires.length === 1
    ? [...state, peer.index, port?.hairpin, port?.vlan].join()
    : undefined;
}

function sharedMacs(network: Network): (mac: number) => boolean {
  const owners = new Map<number, number>();
  for (const index of network.speakers) {
    const { mac, stackMac } = deviceAt(network, index);
    new Set([mac, stackMac]).forEach((each) => owners.set(each, (owners.get(each) ?? 0) + 1));
  }
  return (mac) => (owners.get(mac) ?? 0) > 1;
}

/** What a source child lists, as a text to compare. */
function allowLists(network: Network): (child: number) => string {
  const lists = new Map<number, number[]>();
  for (const { port } of network.devices) {
    port?.bySource.forEach((children, mac) => {
      children.forEach((child) => {
        const list = lists.get(child) ?? [];
        list.push(mac);
        lists.set(child, list);
      });
    });
  }
  return (child) => (lists.get(child) ?? []).sort((a, b) => a - b).join("+");
}

/** Which source children list an address, as a text to compare. */
function listings(network: Network): (mac: number) => string {
  const lists = new Map<number, number[]>();
  for (const { port } of network.devices) {
    port?.bySource.forEach((children, mac) => {
      lists.set(mac, [...(lists.get(mac) ?? []), ...children]);
    });
  }
  return (mac) => (lists.get(mac) ?? []).join("+");
}
