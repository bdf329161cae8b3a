import { drawnAddresses, drawnRoutes } from "../../../plan/drawn-spec.ts";
import type { Lab, LabChild, LabInterface, LabNic } from "../../lab.ts";
import { isLeftToOthers } from "../left-to-others.ts";

/** One interface as the module reads it; what is absent is not looked at and not changed. */
export type InterfaceSpec = Readonly<Record<string, unknown>>;

/** A host's part of a document in an order in which each finds what it stands on. */
export function specsOf(lab: Lab): readonly InterfaceSpec[] {
  const children = lab.children.filter((child) => !isLeftToOthers(child));
  const veths = lab.veths.filter(({ guest }) => guest.type === "namespace");
  return [
    ...lab.nics.map(nicSpec),
    ...lab.vlans.map((vlan) =>
      spec({
        name: vlan.name,
        kind: "vlan",
        parent: vlan.parent,
        tag: vlan.tag,
        ...common(vlan, null),
      }),
    ),
    ...lab.bridges.map((bridge) =>
      spec({
        name: bridge.name,
        kind: "bridge",
        ports: filled(bridge.ports),
        ...common(bridge, null),
      }),
    ),
    ...children.map(childSpec),
    ...veths.map((veth) =>
      spec({
        name: veth.name,
        kind: "veth",
        host_end: veth.hostEnd,
        bridge: veth.bridge,
        ...common(veth, veth.guest.name),
      }),
    ),
  ];
}

/** A NIC gets what it lacks; it is not taken down, and no address is taken from it. */
function nicSpec(nic: LabNic): InterfaceSpec {
  const { up, addresses, ...rest } = common(nic, null);
  return spec({
    name: nic.name,
    kind: "nic",
    card: nic.drawnMac ?? undefined,
    ...rest,
    up: up || undefined,
    addresses: filled(addresses ?? []),
  });
}

function childSpec(child: LabChild): InterfaceSpec {
  const { guest, mode, sourceMacs, nopromisc, nodst, bcqueuelen, bclim } = child;
  return spec({
    name: child.name,
    kind: child.tap ? "macvtap" : "macvlan",
    parent: child.parent,
    mode,
    nodst: mode === "source" ? nodst : undefined,
    source_macs: mode === "source" ? [...new Set(sourceMacs)].sort() : undefined,
    nopromisc: mode === "passthru" ? nopromisc : undefined,
    bcqueuelen: bcqueuelen ?? undefined,
    bclim: bclim ?? undefined,
    sysctls: quietSettings(child),
    ...common(child, guest?.type === "namespace" ? guest.name : null),
  });
}

/** The host must not take part in a VM's network, and no router may configure a shim. */
function quietSettings({ guest }: LabChild): Readonly<Record<string, string>> | undefined {
  if (guest === null) {
    return { accept_ra: "0", autoconf: "0" };
  }
  return guest.type === "vm" ? { disable_ipv6: "1" } : undefined;
}

interface CommonSpec {
  readonly namespace: string | undefined;
  readonly mac: string | undefined;
  readonly mtu: number | undefined;
  readonly up: boolean;
  readonly addresses: readonly string[] | undefined;
  readonly nodad: readonly string[] | undefined;
  readonly routes: readonly InterfaceSpec[] | undefined;
}

function common(link: LabInterface, namespace: string | null): CommonSpec {
  const addresses = drawnAddresses(link);
  return {
    namespace: namespace ?? undefined,
    mac: link.mac ?? undefined,
    mtu: link.mtu ?? undefined,
    up: link.up,
    addresses: link.dhcp ? undefined : addresses.map(({ cidr }) => cidr),
    nodad: filled(addresses.filter(({ nodad }) => nodad).map(({ cidr }) => cidr)),
    routes: link.up ? filled(routesOf(link)) : undefined,
  };
}

function routesOf(link: LabInterface): readonly InterfaceSpec[] {
  return drawnRoutes(link, link.name).map(({ to, via, src }) =>
    spec({ to, via: via ?? undefined, src: src ?? undefined }),
  );
}

function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Without what is not said, so that files are short and the module can tell. */
function spec(said: object): InterfaceSpec {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
