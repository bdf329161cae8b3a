import { message } from "../../messages/message.ts";
import type { Cidr, IpAddress, NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { Route } from "../../topology/route.ts";
import { toBridge } from "./bridge-mode.ts";
import { hostAndGuest } from "./host-and-guest.ts";
import { ipv4Of } from "./ipv4.ts";
import { freeName } from "./names.ts";
import type { Candidate, Pair } from "./remedy.ts";

/**
 * A host shim: a bridge-mode child in the host's own stack, with a /32 route to every guest.
 *
 * Only bridge children meet inside the parent (`macvlan_queue_xmit`), so the asked guest becomes one.
 * The routes make the host's packets leave by the shim; without them replies leave by the parent.
 */
export function shim(pair: Pair): Candidate | undefined {
  const found = hostAndGuest(pair);
  if (!found || found.child.mode === "passthru") {
    return undefined;
  }
  const { parent, child, guests } = found;
  const source = ipv4Of(parent);
  const reached = guests.filter((guest) => guest === child || guest.mode === "bridge");
  const routes = reached.flatMap((guest) => routeTo(guest, source));
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
    routes,
  };
  return {
    title: message("remedy.shim", { name, parent: parent.name }),
    commands: [...toBridge(child), { type: "node.add", node }],
  };
}

function routeTo(guest: NodeOf<"macvlan">, source: IpAddress | undefined): readonly Route[] {
  const address = ipv4Of(guest);
  if (address === undefined) {
    return [];
  }
  const to = `${address}/32` as Cidr;
  return [source === undefined ? { to } : { to, src: source }];
}
