import type { MacAddress } from "../../../topology/brand.ts";
import type { MacvlanMode } from "../../../topology/nodes/macvlan.ts";
import type { Lab, LabChild, LabVeth } from "../../lab.ts";
import { slugOf } from "../../made-from.ts";
import type { XmlElement } from "../../text/xml.ts";

/** Modes as libvirt spells them. */
function spelled(mode: MacvlanMode): string {
  return mode === "passthru" ? "passthrough" : mode;
}

/**
 * The MAC that libvirt is told; null: it picks one.
 *
 * In mode passthrough it gives the NIC the VM's, so only the NIC's own leaves the NIC as it is.
 */
export function macOf({ nics, vlans }: Lab, { mac, parent }: LabChild): MacAddress | null {
  if (mac !== null) {
    return mac;
  }
  let name = parent;
  for (let vlan = findNamed(vlans, name); vlan; vlan = findNamed(vlans, name)) {
    name = vlan.parent;
  }
  return findNamed(nics, name)?.drawnMac ?? null;
}

function findNamed<One extends { readonly name: string }>(
  all: readonly One[],
  wanted: string,
): One | undefined {
  return all.find(({ name }) => name === wanted);
}

/** A VM's macvtap, which libvirt makes when the VM starts. */
export function directInterface(lab: Lab, child: LabChild): XmlElement {
  const { name, parent, mode, mtu, up } = child;
  return {
    name: "interface",
    // Without it the device drops what the VM has joined, IPv6's neighbour discovery first of all.
    attributes: { type: "direct", trustGuestRxFilters: "yes" },
    content: [
      ...macElement(macOf(lab, child)),
      { name: "source", attributes: { dev: parent, mode: spelled(mode) } },
      { name: "target", attributes: { dev: name } },
      { name: "model", attributes: { type: "virtio" } },
      ...(mtu === null ? [] : [{ name: "mtu", attributes: { size: String(mtu) } }]),
      ...linkElement(up),
    ],
  };
}

/** A VM's port on a bridge that is there. */
export function bridgeInterface({ mac, bridge, hostEnd, up }: LabVeth): XmlElement {
  return {
    name: "interface",
    attributes: { type: "bridge" },
    content: [
      ...macElement(mac),
      { name: "source", attributes: { bridge } },
      { name: "target", attributes: { dev: hostEnd } },
      { name: "model", attributes: { type: "virtio" } },
      ...linkElement(up),
    ],
  };
}

/** A network of one parent and mode, for `<interface type='network'>`. */
export function networkElement(lab: Lab, parent: string, mode: MacvlanMode): XmlElement {
  return {
    name: "network",
    attributes: { trustGuestRxFilters: "yes" },
    content: [
      { name: "name", content: `${slugOf(lab.topology)}-${parent}-${mode}` },
      {
        name: "forward",
        attributes: { mode: spelled(mode) },
        content: [{ name: "interface", attributes: { dev: parent } }],
      },
    ],
  };
}

function macElement(mac: MacAddress | null): readonly XmlElement[] {
  return mac === null ? [] : [{ name: "mac", attributes: { address: mac } }];
}

function linkElement(up: boolean): readonly XmlElement[] {
  return up ? [] : [{ name: "link", attributes: { state: "down" } }];
}
