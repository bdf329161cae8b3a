import { vethHostName } from "../plan/veth-name.ts";
import type { Cidr, MacAddress, NodeId } from "../topology/brand.ts";
import type { NodeOf, Topology } from "../topology/document.ts";
import { effectiveMac, hostOf, isUp, lowerDevice } from "../topology/effective.ts";
import type { MacvlanMode } from "../topology/nodes/macvlan.ts";
import type { Addressable } from "../topology/nodes/node-base.ts";
import type { Route } from "../topology/route.ts";
import { indexTopology, nodeOfKind, type TopologyIndex } from "../topology/topology-index.ts";

/** What every interface of a host or its guests has. */
export interface LabInterface {
  readonly node: NodeId;
  readonly name: string;
  /** Null: it keeps the one that it has by itself (a NIC, a VLAN, a passthru child). */
  readonly mac: MacAddress | null;
  /** Bytes; null: not said, so the kernel's choice. */
  readonly mtu: number | null;
  readonly up: boolean;
  /** What is set; none with `dhcp`, whose lease is not ours to set. */
  readonly addresses: readonly Cidr[];
  readonly dhcp: boolean;
  readonly routes: readonly Route[];
}

/** A physical NIC, which is there already. */
export interface LabNic extends LabInterface {
  /** The MAC that the document knows the card by; null: it does not say. */
  readonly drawnMac: MacAddress | null;
}

/** An 802.1Q sub-interface. */
export interface LabVlan extends LabInterface {
  /** Name of the NIC or VLAN that it is stacked on. */
  readonly parent: string;
  readonly tag: number;
}

/** A Linux bridge of the host. */
export interface LabBridge extends LabInterface {
  /** Names of its ports but for guests' veths. */
  readonly ports: readonly string[];
}

/** A macvlan or macvtap child. */
export interface LabChild extends LabInterface {
  /** Name of the NIC, VLAN or bridge that it sits on; a child's child sits there too (see `lowerDevice`). */
  readonly parent: string;
  readonly mode: MacvlanMode;
  /** macvtap. */
  readonly tap: boolean;
  /** Who it is handed to; null: it stays in the host's own stack (a "shim"). */
  readonly guest: LabGuestName | null;
  /** The MAC that the VM behind a tap uses, where it is not the device's. */
  readonly guestMac: MacAddress | null;
  /** What a VM sets inside itself; of the interface on the host's side it is not, so `addresses` is empty. */
  readonly vmAddresses: readonly Cidr[];
  /** Mode source only. */
  readonly sourceMacs: readonly MacAddress[];
  readonly nodst: boolean;
  /** Mode passthru only. */
  readonly nopromisc: boolean;
  readonly bcqueuelen: number | null;
  readonly bclim: number | null;
}

/** A guest's port on a bridge. */
export interface LabVeth extends LabInterface {
  readonly bridge: string;
  readonly guest: LabGuestName;
  /** Name of the host's end, which is the bridge's port. */
  readonly hostEnd: string;
}

export interface LabGuestName {
  readonly node: NodeId;
  /** Free text for a VM or container; a namespace's own name. */
  readonly name: string;
  readonly type: "vm" | "container" | "namespace";
}

/** A guest with what it was handed, in document order. */
export interface LabGuest extends LabGuestName {
  readonly children: readonly LabChild[];
  readonly veths: readonly LabVeth[];
}

/** One host's part of a document, resolved: names instead of ids, derived MACs filled in. */
export interface Lab {
  readonly topology: Topology;
  readonly host: NodeOf<"host">;
  /**
   * Each list in document order, VLANs after what they are stacked on.
   *
   * NICs are without the ports of bonds, which stay as they are configured, as bonds do.
   */
  readonly nics: readonly LabNic[];
  readonly vlans: readonly LabVlan[];
  readonly bridges: readonly LabBridge[];
  readonly children: readonly LabChild[];
  readonly veths: readonly LabVeth[];
  readonly guests: readonly LabGuest[];
}

/** Resolves a host's part of a document that has no lint errors. */
export function labOf(topology: Topology, host: NodeOf<"host">): Lab {
  const index = indexTopology(topology);
  const own = topology.nodes.filter((node) =>
    node.kind === "nic" ||
    node.kind === "bond" ||
    node.kind === "bridge" ||
    node.kind === "macvlan" ||
    node.kind === "veth"
      ? hostOf(index, node)?.id === host.id
      : node.kind === "guest" && node.host === host.id,
  );
  const nics = own.filter((node) => node.kind === "nic");
  const children = own.flatMap((node) => (node.kind === "macvlan" ? child(index, node) : []));
  const veths = own.flatMap((node) => (node.kind === "veth" ? veth(index, node) : []));
  return {
    topology,
    host,
    nics: nics.filter(({ id, vlan }) => vlan === undefined && !index.bondOfPort(id)).map(nic),
    vlans: stacked(nics).flatMap((node) => vlan(index, node)),
    bridges: own.flatMap((node) => (node.kind === "bridge" ? [bridge(index, node)] : [])),
    children,
    veths,
    guests: own.flatMap((node) =>
      node.kind === "guest"
        ? [
            {
              ...guestName(node),
              children: children.filter(({ guest }) => guest?.node === node.id),
              veths: veths.filter(({ guest }) => guest.node === node.id),
            },
          ]
        : [],
    ),
  };
}

function nic(node: NodeOf<"nic">): LabNic {
  const drawnMac = (node.mac?.toLowerCase() ?? null) as MacAddress | null;
  return { ...common(node), mac: null, mtu: node.mtu ?? null, drawnMac };
}

/** VLANs, those on a NIC before those on a VLAN. */
function stacked(nics: readonly NodeOf<"nic">[]): readonly NodeOf<"nic">[] {
  const byId = new Map(nics.map((node) => [node.id, node]));
  const depth = (node: NodeOf<"nic">): number => {
    const parent = node.vlan && byId.get(node.vlan.parent);
    return parent ? 1 + depth(parent) : 0;
  };
  return nics.filter((node) => node.vlan !== undefined).sort((a, b) => depth(a) - depth(b));
}

function vlan(index: TopologyIndex, node: NodeOf<"nic">): readonly LabVlan[] {
  const parent = nodeOfKind(index, node.vlan?.parent, "nic", "bond");
  return node.vlan && parent
    ? [
        {
          ...common(node),
          mac: null,
          mtu: node.mtu ?? null,
          parent: parent.name,
          tag: node.vlan.id,
        },
      ]
    : [];
}

function bridge(index: TopologyIndex, node: NodeOf<"bridge">): LabBridge {
  const ports = (node.ports ?? []).flatMap((id) => index.nodes.get(id)?.name ?? []);
  return { ...common(node), mac: effectiveMac(index, node), mtu: node.mtu ?? null, ports };
}

function child(index: TopologyIndex, node: NodeOf<"macvlan">): readonly LabChild[] {
  const lower = lowerDevice(index, node);
  if (!lower) {
    return [];
  }
  const guest = nodeOfKind(index, node.guest, "guest");
  const isVm = guest?.type === "vm";
  return [
    {
      ...common(node),
      ...(isVm ? { addresses: [], dhcp: false, routes: [] } : {}),
      vmAddresses: isVm ? common(node).addresses : [],
      ...optionsOf(node),
      mac: node.mode === "passthru" ? null : effectiveMac(index, node),
      mtu: node.mtu ?? null,
      parent: lower.name,
      guest: guest ? guestName(guest) : null,
    },
  ];
}

type Options = Pick<
  LabChild,
  "mode" | "tap" | "guestMac" | "sourceMacs" | "nodst" | "nopromisc" | "bcqueuelen" | "bclim"
>;

function optionsOf(node: NodeOf<"macvlan">): Options {
  const isSource = node.mode === "source";
  return {
    mode: node.mode,
    tap: node.tap ?? false,
    guestMac: (node.guestMac?.toLowerCase() ?? null) as MacAddress | null,
    sourceMacs: isSource ? (node.sourceMacs ?? []).map(lowerCase) : [],
    nodst: isSource && (node.nodst ?? false),
    nopromisc: node.mode === "passthru" && (node.nopromisc ?? false),
    bcqueuelen: node.bcqueuelen ?? null,
    bclim: node.bclim ?? null,
  };
}

function lowerCase(mac: MacAddress): MacAddress {
  return mac.toLowerCase() as MacAddress;
}

function veth(index: TopologyIndex, node: NodeOf<"veth">): readonly LabVeth[] {
  const guest = nodeOfKind(index, node.guest, "guest");
  const on = nodeOfKind(index, node.bridge, "bridge");
  return guest && on
    ? [
        {
          ...common(node),
          mac: effectiveMac(index, node),
          mtu: null,
          bridge: on.name,
          guest: guestName(guest),
          hostEnd: vethHostName(index.topology.id, node.id),
        },
      ]
    : [];
}

function guestName({ id, name, type }: NodeOf<"guest">): LabGuestName {
  return { node: id, name, type };
}

type Common = Omit<LabInterface, "mac" | "mtu">;

function common(
  node: NodeOf<"nic" | "bond" | "bridge" | "macvlan" | "veth"> & Addressable,
): Common {
  const dhcp = node.dhcp ?? false;
  return {
    node: node.id,
    name: node.name,
    up: isUp(node),
    addresses: dhcp ? [] : (node.addresses ?? []),
    dhcp,
    routes: node.routes ?? [],
  };
}
