import { message, type Message } from "../messages/message.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { LiveIndex, PlacedLink } from "./live-index.ts";

/**
 * Why a link cannot be changed in place; undefined: it can.
 *
 * The kernel refuses passthru in and out and macvlan to macvtap, ignores a new parent without a
 * word (`ip link set X link Y` answers 0), and takes a sibling's MAC address never. A name, a
 * namespace or a VLAN id could be changed only on a link that is down and loses its routes.
 */
export function whyRecreate(
  spec: LinkSpec,
  placed: PlacedLink,
  was: LinkSpec,
  live: LiveIndex,
): Message | undefined {
  return (
    whyElsewhere(spec, was) ??
    whyMacvlan(spec, was) ??
    whyIpv6(spec, placed, was, live) ??
    whyMac(spec, was, live)
  );
}

/** What a link is, and where: its kind, name, namespace, parent, VLAN id and other end. */
function whyElsewhere(spec: LinkSpec, was: LinkSpec): Message | undefined {
  const { name } = was;
  if (spec.kind !== was.kind) {
    return message("plan.otherKind", { name, from: was.kind, to: spec.kind });
  }
  if (spec.name !== was.name) {
    return message("plan.otherName", { name, to: spec.name });
  }
  if (spec.namespace !== was.namespace) {
    return message("plan.otherPlace", { name, to: spec.namespace ?? "" });
  }
  if (spec.lower !== was.lower) {
    return message("plan.otherParent", { name, from: was.lower ?? "?", to: spec.lower ?? "?" });
  }
  if (spec.vlanId !== was.vlanId) {
    return message("plan.otherVlan", { name, from: was.vlanId ?? 0, to: spec.vlanId ?? 0 });
  }
  return spec.peer && was.peer && spec.peer.namespace !== was.peer.namespace
    ? message("plan.otherPlace", { name, to: spec.peer.namespace })
    : undefined;
}

function whyMacvlan(spec: LinkSpec, was: LinkSpec): Message | undefined {
  const wanted = spec.macvlan;
  const has = was.macvlan;
  if (!wanted || !has) {
    return undefined;
  }
  const { name } = was;
  if ((wanted.mode === "passthru") !== (has.mode === "passthru")) {
    return message("plan.passthruInOut", { name, from: has.mode, to: wanted.mode });
  }
  // Kernel bug, still in 6.18: the parent's promiscuity counter underflows.
  if (wanted.nopromisc !== has.nopromisc && wanted.mode === "passthru" && !was.up) {
    return message("plan.nopromiscDown", { name });
  }
  return undefined;
}

/**
 * A VM's tap has no IPv6 on the host, a host's own tap has.
 *
 * Which it is can be told only of a link that runs, on a host that speaks IPv6: one that is down is
 * made again before it serves the host. A VM's is switched off again when it goes up.
 */
function whyIpv6(
  spec: LinkSpec,
  { namespace, link }: PlacedLink,
  was: LinkSpec,
  live: LiveIndex,
): Message | undefined {
  if (namespace !== null || link.kind !== "macvtap" || spec.ipv6 === was.ipv6) {
    return undefined;
  }
  if (!link.up || !link.carrier) {
    const serves = spec.up || spec.addresses.some(({ family }) => family === "inet6");
    return (serves && !link.up) || was.ipv6 === "shim"
      ? message("plan.otherUser", { name: was.name })
      : undefined;
  }
  const speaksIpv6 = live.host.links.some(({ addresses }) =>
    addresses.some(({ family }) => family === "inet6"),
  );
  return speaksIpv6 ? message("plan.otherUser", { name: was.name }) : undefined;
}

function whyMac(spec: LinkSpec, was: LinkSpec, live: LiveIndex): Message | undefined {
  if (spec.mac === null || spec.mac === was.mac || !spec.macvlan || spec.lower === null) {
    return undefined;
  }
  const holder = live
    .childrenOf(spec.lower)
    .find(({ link }) => link.macvlan && link.mac === spec.mac);
  return holder
    ? message("plan.macHeld", { name: was.name, mac: spec.mac, other: holder.link.name })
    : undefined;
}
