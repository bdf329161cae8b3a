import type { NodeId } from "../topology/brand.ts";
import { ownerOf } from "./group.ts";
import { liveAddress, type LinkSpec, type MadeKind } from "./link-spec.ts";
import type { LiveIndex, PlacedLink } from "./live-index.ts";
import type { LiveLink, LiveRoute } from "./live-state.ts";
import { isBatchSafe } from "./render.ts";

/**
 * A link of ours as it is on the machine, so that it can be made again exactly.
 *
 * The kernel's own IPv6 link-local addresses and connected routes come back by themselves; what a
 * router or a DHCP server gave is theirs to give again.
 */
export function specOfLive(live: LiveIndex, placed: PlacedLink): LinkSpec {
  const { link, namespace } = placed;
  const node = ownerOf(link.alias)?.node ?? ("" as NodeId);
  const hostEnd = link.kind === "veth" && namespace === null;
  return {
    node,
    key: hostEnd ? `${node} host` : node,
    alias: link.alias ?? "",
    kind: link.kind as MadeKind,
    namespace,
    name: link.name,
    lower: live.lowerOf(placed),
    mac: link.macvlan?.mode === "passthru" ? null : link.mac,
    mtu: link.mtu,
    mtuSaid: true,
    group: String(Math.max(0, link.group)),
    up: link.up,
    master: link.master,
    macvlan: link.macvlan && {
      mode: link.macvlan.mode,
      sourceMacs: link.macvlan.sourceMacs,
      nodst: link.macvlan.nodst,
      nopromisc: link.macvlan.nopromisc,
      bcqueuelen: link.macvlan.bcqueuelen,
    },
    vlanId: link.vlanId,
    peer: hostEnd ? peerOf(live, link) : null,
    ipv6: ipv6Of(placed),
    addresses: link.addresses.filter(isRestored).map(liveAddress),
    routes: live.routesOf(namespace, link.name).filter(isOwnRoute),
    addressesLeft: false,
  };
}

/** Whether an address was set by somebody and does not come back by itself. */
export function isRestored(address: LiveLink["addresses"][number]): boolean {
  return !address.dynamic && !(address.family === "inet6" && address.scope === "link");
}

/** Whether a route was set by somebody: not made by the kernel, a router or a DHCP client. */
export function isOwnRoute({ protocol }: LiveRoute): boolean {
  return !["kernel", "ra", "dhcp", "redirect"].includes(protocol) && isBatchSafe(protocol);
}

function peerOf(live: LiveIndex, link: LiveLink): LinkSpec["peer"] {
  const found = live
    .withAlias(link.alias ?? "")
    .find((one) => one.namespace !== null && one.link.kind === "veth");
  return found?.namespace === undefined || found.namespace === null
    ? null
    : { name: found.link.name, namespace: found.namespace, mac: found.link.mac };
}

function ipv6Of({ namespace, link }: PlacedLink): LinkSpec["ipv6"] {
  if (namespace !== null || !link.macvlan) {
    return "guest";
  }
  const speaksIpv6 = link.addresses.some(({ family }) => family === "inet6");
  // A tap without IPv6 is a VM's: switched off when it was made, so that the host is not reached.
  return link.kind === "macvtap" && !speaksIpv6 ? "off" : "shim";
}
