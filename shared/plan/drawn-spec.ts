import { message, type Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { NodeOf } from "../topology/document.ts";
import { effectiveMac, isUp, lowerDevice, vlanParent } from "../topology/effective.ts";
import { isMadeInterfaceName } from "../topology/fields.ts";
import type { Addressable } from "../topology/nodes/node-base.ts";
import { nodeOfKind, type TopologyIndex } from "../topology/topology-index.ts";
import { GROUP_PLACEHOLDER, ownerAlias } from "./group.ts";
import { networkOf } from "./ip-network.ts";
import { drawnAddress, type AddressSpec, type LinkSpec, type MacvlanSpec } from "./link-spec.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveLink, LiveRoute } from "./live-state.ts";
import type { ResolvedNic } from "./nics.ts";
import type { LeftToOthers, PlanProblem } from "./plan.ts";
import { vethHostName } from "./veth-name.ts";

/** What the readers of single nodes share; lists are added to as they go. */
export interface SpecContext {
  readonly index: TopologyIndex;
  readonly live: LiveIndex;
  readonly nics: ReadonlyMap<NodeId, ResolvedNic>;
  /** Live NICs that the document draws, by their live name. */
  readonly nicLinks: ReadonlyMap<string, LiveLink>;
  /** MTU that a lower device has in the end, by name; absent: not ours to say. */
  readonly mtuOf: Map<string, number>;
  readonly leftToOthers: LeftToOthers[];
  readonly notes: LeftToOthers[];
  readonly problems: PlanProblem[];
}

type Node = NodeOf<"nic" | "bond" | "bridge" | "macvlan" | "veth">;

/** The VLAN sub-interface that a node draws; none where its parent cannot be found. */
export function vlanSpec(context: SpecContext, node: NodeOf<"nic">): readonly LinkSpec[] {
  const parent = vlanParent(context.index, node);
  const lower = parent && lowerName(context, parent);
  if (!parent || lower === undefined || !isMadeName(context, node)) {
    return [];
  }
  const mtu = node.mtu ?? lowerMtu(context, lower);
  checkMtu(context, node, lower);
  if (mtu !== null) {
    context.mtuOf.set(node.name, mtu);
  }
  const base = specBase(context, node, "vlan", null);
  return [
    {
      ...base,
      up: base.up && comesUp(context, parent),
      lower,
      mtu,
      mtuSaid: node.mtu !== undefined,
      vlanId: node.vlan?.id ?? null,
    },
  ];
}

/** Whether a device is up in the end: on one that is down no VLAN can be (`vlan_dev_open`, ENETDOWN). */
function comesUp(context: SpecContext, nic: NodeOf<"nic" | "bond">): boolean {
  const parent = nic.kind === "nic" ? vlanParent(context.index, nic) : undefined;
  return parent
    ? isUp(nic) && comesUp(context, parent)
    : isUp(nic) || context.nics.get(nic.id)?.link.up === true;
}

export function bridgeSpec(context: SpecContext, node: NodeOf<"bridge">): LinkSpec {
  const mtu = node.mtu ?? null;
  if (mtu !== null) {
    context.mtuOf.set(node.name, mtu);
  }
  const base = specBase(context, node, "bridge", null);
  return { ...base, mac: effectiveMac(context.index, node), mtu, mtuSaid: mtu !== null };
}

/** The macvlan or macvtap that a node draws; none where somebody else has to make it. */
export function macvlanSpec(context: SpecContext, node: NodeOf<"macvlan">): readonly LinkSpec[] {
  const lowerNode = lowerDevice(context.index, node);
  const lower = lowerNode && lowerName(context, lowerNode);
  const place = placeOf(context, node);
  if ("left" in place) {
    context.leftToOthers.push({ node: node.id, reason: place.left });
    return [];
  }
  if (lower === undefined) {
    return [];
  }
  checkParent(context, node, lower);
  if (node.bclim !== undefined) {
    const reason = message("plan.bclimLeftOut", { name: node.name });
    context.notes.push({ node: node.id, reason });
  }
  const mtu = node.mtu ?? lowerMtu(context, lower);
  const base = specBase(context, node, node.tap ? "macvtap" : "macvlan", place.namespace);
  return [
    {
      ...base,
      ...(place.ipv6 === "off" ? { addresses: [], routes: [], addressesLeft: true } : {}),
      ipv6: place.ipv6,
      lower,
      mac: node.mode === "passthru" ? null : effectiveMac(context.index, node),
      mtu,
      mtuSaid: node.mtu !== undefined,
      macvlan: macvlanOptions(node),
    },
  ];
}

/** Both ends of a guest's port on a bridge: the host's end and the guest's, which comes with it. */
export function vethSpecs(context: SpecContext, node: NodeOf<"veth">): readonly LinkSpec[] {
  const bridge = nodeOfKind(context.index, node.bridge, "bridge");
  const guest = nodeOfKind(context.index, node.guest, "guest");
  if (!bridge || !guest) {
    return [];
  }
  if (guest.type !== "namespace") {
    const reason = message("plan.leftVeth", { name: node.name, guest: guest.name });
    context.leftToOthers.push({ node: node.id, reason });
    return [];
  }
  const mac = effectiveMac(context.index, node);
  const guestEnd = specBase(context, node, "veth", guest.name);
  const hostEnd: LinkSpec = {
    ...guestEnd,
    key: `${node.id} host`,
    namespace: null,
    name: vethHostName(context.index.topology.id, node.id),
    up: true,
    master: bridge.name,
    addresses: [],
    routes: [],
    addressesLeft: true,
    peer: { name: node.name, namespace: guest.name, mac },
  };
  return [hostEnd, { ...guestEnd, mac }];
}

function specBase(
  context: SpecContext,
  node: Node,
  kind: LinkSpec["kind"],
  namespace: string | null,
): LinkSpec {
  const left = node.dhcp ?? false;
  if (left) {
    const where = namespace ?? "";
    const reason = message("plan.leftDhcp", { name: node.name, namespace: where });
    context.leftToOthers.push({ node: node.id, reason });
  }
  return {
    node: node.id,
    key: node.id,
    alias: ownerAlias(context.index.topology.id, node.id),
    kind,
    namespace,
    name: node.name,
    lower: null,
    mac: null,
    mtu: null,
    mtuSaid: false,
    group: GROUP_PLACEHOLDER,
    up: isUp(node),
    master: context.index.bridgeOfPort(node.id)?.name ?? null,
    macvlan: null,
    vlanId: null,
    peer: null,
    ipv6: "guest",
    addresses: left ? [] : drawnAddresses(node),
    routes: left || !isUp(node) ? [] : drawnRoutes(node, node.name),
    addressesLeft: left,
  };
}

type Addressed = Pick<Addressable, "addresses" | "routes">;

/** The addresses that a node lists, once each, in its order. */
export function drawnAddresses(node: Addressed): readonly AddressSpec[] {
  const sources = new Set(
    (node.routes ?? []).flatMap(({ src }) => (src === undefined ? [] : [networkOf(src).address])),
  );
  const specs = (node.addresses ?? []).map((cidr) =>
    drawnAddress(cidr, sources.has(networkOf(cidr).address)),
  );
  return [...new Map(specs.map((spec) => [spec.cidr, spec])).values()];
}

/** The routes that a node lists, without those that its addresses bring by themselves. */
export function drawnRoutes(node: Addressed, dev: string): readonly LiveRoute[] {
  const connected = new Set((node.addresses ?? []).map((cidr) => networkOf(cidr).network));
  return (node.routes ?? []).flatMap((route) => {
    const { network: to, family } = networkOf(route.to);
    if (route.via === undefined && connected.has(to)) {
      return [];
    }
    const via = route.via === undefined ? null : networkOf(route.via).address;
    const src = route.src === undefined ? null : networkOf(route.src).address;
    const rest = { protocol: "boot", scope: null, metric: null, onlink: false, complex: false };
    return [{ family, to, via, dev, src, ...rest }];
  });
}

function macvlanOptions(node: NodeOf<"macvlan">): MacvlanSpec {
  const source = node.mode === "source";
  return {
    mode: node.mode,
    sourceMacs: source ? [...new Set((node.sourceMacs ?? []).map(lower))].sort() : [],
    nodst: source && (node.nodst ?? false),
    nopromisc: node.mode === "passthru" && (node.nopromisc ?? false),
    bcqueuelen: node.bcqueuelen ?? null,
  };
}

function lower(mac: string): string {
  return mac.toLowerCase();
}

function placeOf(
  context: SpecContext,
  node: NodeOf<"macvlan">,
):
  | { readonly namespace: string | null; readonly ipv6: LinkSpec["ipv6"] }
  | { readonly left: Message } {
  const guest = nodeOfKind(context.index, node.guest, "guest");
  if (!guest) {
    return { namespace: null, ipv6: "shim" };
  }
  switch (guest.type) {
    case "namespace":
      return { namespace: guest.name, ipv6: "guest" };
    case "vm":
      return node.tap
        ? { namespace: null, ipv6: "off" }
        : { left: message("plan.leftVm", { name: node.name, guest: guest.name }) };
    case "container":
      return { left: message("plan.leftContainer", { name: node.name, guest: guest.name }) };
  }
}

/** The live name of a lower device; undefined where a NIC was not found (said by its problem). */
function lowerName(
  context: SpecContext,
  node: NodeOf<"nic" | "bond" | "bridge">,
): string | undefined {
  const isThere = node.kind === "bond" || (node.kind === "nic" && !node.vlan);
  return isThere ? context.nics.get(node.id)?.link.name : node.name;
}

function lowerMtu(context: SpecContext, name: string): number | null {
  return context.mtuOf.get(name) ?? context.nicLinks.get(name)?.mtu ?? null;
}

function checkParent(context: SpecContext, node: NodeOf<"macvlan">, name: string): void {
  checkMtu(context, node, name);
  const nic = context.nicLinks.get(name);
  if (nic && !nic.ethernet) {
    const text = message("plan.notEthernet", { nic: name });
    context.problems.push({ kind: "not-supported", node: node.id, message: text });
  }
}

function checkMtu(context: SpecContext, node: NodeOf<"macvlan" | "nic">, name: string): void {
  const nic = context.nicLinks.get(name);
  if (nic && node.mtu !== undefined && node.mtu > nic.mtu) {
    const params = { name: node.name, mtu: node.mtu, nic: name, has: nic.mtu };
    const text = message("plan.mtuAboveNic", params);
    context.problems.push({ kind: "not-supported", node: node.id, message: text });
  }
}

function isMadeName(context: SpecContext, node: Node): boolean {
  if (isMadeInterfaceName(node.name)) {
    return true;
  }
  const text = message("plan.unsafeName", { name: node.name });
  context.problems.push({ kind: "unsafe-name", node: node.id, message: text });
  return false;
}
