import { message } from "../../messages/message.ts";
import type { Lab, LabChild, LabInterface, LabVeth } from "../lab.ts";
import { hint, left, lost, type Feature } from "../notes.ts";
import type { ExportNote } from "../target.ts";
import { isLeftToOthers, leftToGuest, leftToOthers } from "./left-to-others.ts";

/** Children that the host makes and keeps among its own interfaces: shims, and the taps of VMs. */
export function childrenHere({ children }: Lab): readonly LabChild[] {
  return children.filter((child) => {
    return child.guest?.type !== "namespace" && !isLeftToOthers(child);
  });
}

/**
 * Names what is not the host's to make, for targets that know only its own network namespace.
 *
 * @param title the target's
 */
export function leftElsewhere(lab: Lab, title: string): readonly ExportNote[] {
  const isInside = ({ guest }: LabChild | LabVeth): boolean => guest?.type === "namespace";
  const inside = [...lab.children, ...lab.veths].filter(isInside);
  const others = lab.veths.filter((veth) => !isInside(veth));
  return [
    ...leftToOthers(lab, title),
    ...[...inside, ...others].flatMap((one) => leftToGuest(one, title)),
  ];
}

/** Options of children that a target has no word for; the iproute2 script has one for each. */
export function lostOptions(
  children: readonly LabChild[],
  title: string,
  options: readonly Extract<Feature, "nodst" | "nopromisc" | "bcqueuelen" | "bclim">[],
): readonly ExportNote[] {
  return children.flatMap((child) =>
    options
      .filter((option) => child[option] !== null && child[option] !== false)
      .map((option) => lost(child, title, option, message("export.instead.iproute2"))),
  );
}

/** Children in mode source are not written where a target's daemon refuses the mode. */
export function leftSource(children: readonly LabChild[], title: string): readonly ExportNote[] {
  return children
    .filter(({ mode }) => mode === "source")
    .map(({ node, name }) => left(node, message("export.leftSourceMode", { name, target: title })));
}

/** Addresses and routes of a bridge's port: a port has none that anybody answers to. */
export function lostOfPorts(
  links: readonly LabInterface[],
  { bridges }: Lab,
  title: string,
): readonly ExportNote[] {
  const ports = new Set(bridges.flatMap((bridge) => bridge.ports));
  return links
    .filter(({ name }) => ports.has(name))
    .flatMap((link) => {
      const features: readonly (readonly [Feature, boolean])[] = [
        ["addresses", link.addresses.length > 0],
        ["dhcp", link.dhcp],
        ["routes", link.routes.length > 0],
      ];
      return features.filter(([, has]) => has).map(([feature]) => lost(link, title, feature));
    });
}

/** Interfaces that get their address from DHCP, for targets that run no client. */
export function dhcpLost(lab: Lab, title: string): readonly ExportNote[] {
  const { nics, vlans, bridges, children, veths } = lab;
  return [...nics, ...vlans, ...bridges, ...children, ...veths]
    .filter(({ dhcp }) => dhcp)
    .map((one: LabInterface) => lost(one, title, "dhcp", message("export.instead.dhcpClient")));
}

/** A bare NIC may have an address on the machine that a shim on it is to have: only the user knows. */
export function keptAddresses({ nics, children }: Lab): readonly ExportNote[] {
  const shims = children.filter(({ guest, addresses }) => guest === null && addresses.length > 0);
  return nics
    .filter(({ name, addresses, dhcp }) => {
      return addresses.length === 0 && !dhcp && shims.some(({ parent }) => parent === name);
    })
    .map(({ name, node }) => hint(message("export.keepsAddress", { nic: name }), node));
}

/** Whether the document says anything of a NIC that a configuration of it would have to hold. */
export function isSaidOf({ addresses, dhcp, routes, mtu, up }: LabInterface): boolean {
  return addresses.length > 0 || dhcp || routes.length > 0 || mtu !== null || !up;
}

/** The bridge that a link is a port of; null: none. */
export function bridgeOf({ bridges }: Lab, name: string): string | null {
  return bridges.find(({ ports }) => ports.includes(name))?.name ?? null;
}
