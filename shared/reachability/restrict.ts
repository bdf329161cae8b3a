import { deviceAt, type Device, type MacvlanPort, type Network } from "./network.ts";

/**
 * The same network with the given interfaces only.
 *
 * The others stay known but are no longer reached: bridges, switches and macvlan ports do not copy
 * to them. What they settle for a whole device (carrier, promiscuity, queue length) stays settled.
 */
export function restrictNetwork(network: Network, kept: ReadonlySet<number>): Network {
  const keep = (index: number): boolean =>
    kept.has(index) || deviceAt(network, index).kind === "switch";
  return {
    ...network,
    devices: network.devices.map((device) => restrictDevice(device, keep)),
    interfaces: network.interfaces.filter(keep),
    speakers: network.speakers.filter(keep),
  };
}

function restrictDevice(device: Device, keep: (index: number) => boolean): Device {
  if (device.flood.length + device.ports.length === 0 && !device.port) {
    return device;
  }
  return {
    ...device,
    flood: device.flood.filter((wire) => keep(device.wires[wire]?.peer ?? -1)),
    ports: device.ports.filter(keep),
    port: device.port && restrictPort(device.port, keep),
  };
}

function restrictPort(port: MacvlanPort, keep: (index: number) => boolean): MacvlanPort {
  const listing = [...port.bySource].map(
    ([mac, children]) => [mac, children.filter(keep)] as const,
  );
  return { ...port, children: port.children.filter(keep), bySource: new Map(listing) };
}
