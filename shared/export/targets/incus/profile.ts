import type { Lab, LabChild, LabGuest, LabVeth, LabVlan } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";
import { toYaml } from "../../text/yaml.ts";

type Device = Readonly<Record<string, string>>;

/** Incus and LXD take no interface's name of one character (`validate.IsInterfaceName`). */
export function isLongEnough(name: string): boolean {
  return name.length > 1;
}

/**
 * The VLAN that an instance brings up by itself with the key `vlan`, as `PARENT.TAG`; undefined: the
 * interface has another name, or something of its own, so it has to be there.
 */
export function madeVlan({ vlans, nics }: Lab, name: string): LabVlan | undefined {
  return vlans.find(
    (vlan) =>
      vlan.name === name &&
      vlan.name === `${vlan.parent}.${vlan.tag}` &&
      nics.some((nic) => nic.name === vlan.parent) &&
      vlan.mtu === null &&
      vlan.up &&
      !vlan.dhcp &&
      vlan.addresses.length + vlan.routes.length === 0,
  );
}

/** A `nic` device of type macvlan; without `mode` where the program has no such key. */
export function macvlanDevice(lab: Lab, child: LabChild, withMode: boolean): Device {
  const vlan = madeVlan(lab, child.parent);
  return {
    type: "nic",
    nictype: "macvlan",
    parent: vlan?.parent ?? child.parent,
    ...(vlan ? { vlan: String(vlan.tag) } : {}),
    ...(withMode ? { mode: child.mode } : {}),
    ...(isLongEnough(child.name) ? { name: child.name } : {}),
    ...(child.mac === null ? {} : { hwaddr: child.mac }),
    ...(child.mtu === null ? {} : { mtu: String(child.mtu) }),
  };
}

/** A `nic` device of type bridged, on a bridge that is there. */
export function bridgedDevice({ name, bridge, hostEnd, mac }: LabVeth): Device {
  return {
    type: "nic",
    nictype: "bridged",
    parent: bridge,
    ...(isLongEnough(name) ? { name } : {}),
    host_name: hostEnd,
    ...(mac === null ? {} : { hwaddr: mac }),
  };
}

/** Writes a profile with a guest's devices. */
export function profileText(
  lab: Lab,
  title: string,
  guest: LabGuest,
  devices: readonly (readonly [name: string, device: Device])[],
): string {
  const profile = {
    description: guest.name,
    config: {},
    devices: Object.fromEntries(devices.map(([name, device]) => [deviceName(name), device])),
  };
  return `${madeFromComment(lab, title)}${toYaml(profile)}`;
}

/** Not like a number: such keys of an object come first, whatever their order was. */
function deviceName(name: string): string {
  return /^\d+$/u.test(name) ? `nic-${name}` : name;
}
