import { message } from "../../messages/message.ts";
import type { Cidr, IpAddress, NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { Route } from "../../topology/route.ts";
import { toBridge } from "./bridge-mode.ts";
import { hostAndGuest } from "./host-and-guest.ts";
import { ipv4Of, ipv6Of } from "./first-address.ts";
import { freeName } from "./names.ts";
import type { Candidate, Pair } from "./remedy.ts";

/**
 * A host shim: a bridge-mode child in the host's own stack, with a route to every guest.
 *
 * Only bridge children meet inside the parent (`macvlan_queue_xmit`), so the asked guest becomes one.
 * The routes make the host's packets leave by the shim; without them replies leave by the parent.
 * For IPv6 the shim has the host's address as well, as a /128: who asks for it gets an answer from
 * the interface that holds it only (`ndisc_recv_ns`), and the parent never hears its children ask.
 */
export function shim(pair: Pair): Candidate | undefined {
  const found = hostAndGuest(pair);
  if (!found || found.child.mode === "passthru") {
    return undefined;
  }
  const { parent, child, guests } = found;
  const [four, six] = [ipv4Of(parent), ipv6Of(parent)];
  const reached = guests.filter((guest) => guest === child || guest.mode === "bridge");
  const routes6 = six === undefined ? [] : reached.flatMap((guest) => routeTo(ipv6Of(guest), six));
  const routes = [...reached.flatMap((guest) => routeTo(ipv4Of(guest), four)), ...routes6];
  if (routes.length === 0) {
    return undefined;
  }
  const name = freeName(pair.index, parent.host, "shim");
  const node: NodeOf<"macvlan"> = {
    kind: "macvlan",
    id: name as NodeId,
    parent: parent.id,
    name,
    mode: "bridge",
    ...(six === undefined || routes6.length === 0 ? {} : { addresses: [single(six)] }),
    routes,
  };
  return {
    title: message("remedy.shim", { name, parent: parent.name }),
    commands: [...toBridge(child), { type: "node.add", node }],
  };
}

function routeTo(address: IpAddress | undefined, source: IpAddress | undefined): readonly Route[] {
  if (address === undefined) {
    return [];
  }
  const to = single(address);
  return [source === undefined ? { to } : { to, src: source }];
}

/** A network of one address. */
function single(address: IpAddress): Cidr {
  return `${address}/${address.includes(":") ? 128 : 32}` as Cidr;
}
