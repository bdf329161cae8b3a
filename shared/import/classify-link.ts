import { recogniseForeign } from "../plan/live/foreign.ts";
import type { LiveLink, LiveNamespace } from "../plan/live-state.ts";
import { isKernelInterfaceName, isMadeInterfaceName } from "../topology/fields.ts";
import { BOND_MODES } from "../topology/nodes/bond.ts";
import { MACVLAN_MODES } from "../topology/nodes/macvlan.ts";
import type { SkipReason } from "./skipped.ts";

/** What a link of the host's own stack becomes in the document. */
export type Role =
  | { readonly as: "nic" | "bond" | "vlan" | "bridge" | "macvlan" }
  /** A guest's port on a bridge: drawn with its other end. */
  | { readonly as: "port" }
  | { readonly as: "skip"; readonly reason: SkipReason };

/** Kinds that carry frames for others like a NIC does; what is below them is not drawn, but for bonds. */
const STAND_FOR_NICS: readonly (string | null)[] = ["bond", "team", "dummy", "failover"];
const TUNNELS: readonly (string | null)[] = [
  ...["vxlan", "geneve", "gretap", "ip6gretap", "erspan", "ip6erspan", "l2tp", "wireguard"],
  ...["vti", "gre", "ipip", "sit", "ip6tnl", "tun"],
];

/**
 * Decides what each link of the host's own stack becomes.
 *
 * A child whose parent lives in another namespace (we run in a container) is a NIC from where we
 * stand. A veth is a NIC where children sit on it, where it carries the default route or where its
 * other end is out of sight; on a bridge it is a guest's port.
 */
export function classifyLinks(
  host: LiveNamespace,
  guests: readonly LiveNamespace[],
): ReadonlyMap<LiveLink, Role> {
  const byName = new Map(host.links.map((link) => [link.name, link]));
  const used = new Set(
    host.links.flatMap((link) =>
      link.kind !== "veth" && link.parent && !link.parent.elsewhere ? [link.parent.name] : [],
    ),
  );
  for (const { kind, parent } of guests.flatMap(({ links }) => links)) {
    if (kind !== "veth" && parent?.elsewhere && parent.namespace === null) {
      used.add(parent.name);
    }
  }
  for (const route of host.routes) {
    if (route.to === "0.0.0.0/0" || route.to === "::/0") {
      used.add(route.dev);
    }
  }
  const roles = new Map<LiveLink, Role>();
  for (const link of host.links) {
    roles.set(
      link,
      roleOf(link, byName, (name) => used.has(name)),
    );
  }
  return roles;
}

type ByName = ReadonlyMap<string, LiveLink>;

function roleOf(link: LiveLink, byName: ByName, isUsed: (name: string) => boolean): Role {
  const early = earlySkip(link, byName);
  if (early) {
    return { as: "skip", reason: early };
  }
  switch (link.kind) {
    case "bridge":
      return made(link, "bridge");
    case "vlan":
      return link.parent?.elsewhere ? nic(link) : vlan(link);
    case "macvlan":
    case "macvtap":
      return link.parent?.elsewhere ? nic(link) : macvlan(link);
    case "veth":
      return veth(link, byName, isUsed);
    case "bond":
      return isDrawnBond(link) ? { as: "bond" } : nic(link);
    case null:
      return nic(link);
    default:
      return STAND_FOR_NICS.includes(link.kind)
        ? nic(link)
        : { as: "skip", reason: { why: "kind", kind: link.kind } };
  }
}

function earlySkip(link: LiveLink, byName: ByName): SkipReason | undefined {
  if (link.name === "lo") {
    return { why: "loopback" };
  }
  const foreign = recogniseForeign(link);
  if (foreign) {
    return { why: "foreign", owner: foreign.owner };
  }
  if (!link.ethernet || TUNNELS.includes(link.kind)) {
    return { why: "tunnel" };
  }
  const master = link.master === null ? undefined : byName.get(link.master);
  const isBondPort = master !== undefined && isDrawnBond(master) && isNicOfItsOwn(link);
  if (master && STAND_FOR_NICS.includes(master.kind) && !isBondPort) {
    return { why: "ownedByMaster", master: master.name };
  }
  return undefined;
}

/** A bond in a mode that we know, under a name that can be written. */
function isDrawnBond({ kind, name, bond }: LiveLink): boolean {
  const isKnown = BOND_MODES.some((mode) => mode === bond?.mode);
  return kind === "bond" && isKnown && isMadeInterfaceName(name);
}

/** What may be a port of a drawn bond: a VLAN or child would have to be drawn as what it is. */
function isNicOfItsOwn({ kind, parent }: LiveLink): boolean {
  return (
    !["vlan", "macvlan", "macvtap", "bridge", "bond"].includes(kind ?? "") || !!parent?.elsewhere
  );
}

function nic(link: LiveLink): Role {
  return isKernelInterfaceName(link.name) ? { as: "nic" } : { as: "skip", reason: { why: "name" } };
}

function made(link: LiveLink, as: "bridge" | "macvlan" | "vlan"): Role {
  return isMadeInterfaceName(link.name) ? { as } : { as: "skip", reason: { why: "name" } };
}

function macvlan(link: LiveLink): Role {
  const isKnown = MACVLAN_MODES.some((mode) => mode === link.macvlan?.mode);
  return isKnown
    ? made(link, "macvlan")
    : { as: "skip", reason: { why: "kind", kind: link.kind ?? "" } };
}

function vlan(link: LiveLink): Role {
  const id = link.vlanId ?? 0;
  return id >= 1 && id <= 4094 ? made(link, "vlan") : { as: "skip", reason: { why: "vlan" } };
}

function veth(link: LiveLink, byName: ByName, isUsed: (name: string) => boolean): Role {
  const peer = link.parent;
  if (peer && !peer.elsewhere) {
    // Both ends are here: a cable between two NICs, if anybody plugged something into either end.
    const other = peer.name === null ? undefined : byName.get(peer.name);
    const ends = other ? [link, other] : [link];
    const plugged = ends.some((end) => end.master !== null || isUsed(end.name));
    return plugged ? nic(link) : { as: "skip", reason: { why: "loosePair" } };
  }
  if (link.master !== null && !isUsed(link.name)) {
    return { as: "port" };
  }
  const inSight = peer?.namespace !== undefined;
  return isUsed(link.name) || !inSight ? nic(link) : { as: "skip", reason: { why: "loosePair" } };
}
