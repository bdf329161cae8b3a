import type { LiveLink, LiveNamespace } from "../plan/live-state.ts";
import type { NodeId } from "../topology/brand.ts";
import { isMadeInterfaceName, isNamespaceName } from "../topology/fields.ts";
import type { GuestType } from "../topology/nodes/guest.ts";
import { parentOf, type Draft } from "./draft.ts";
import { freeName } from "./draw-host.ts";
import { drawMacvlan } from "./draw-macvlan.ts";
import { addressingOf, macOf } from "./interface-config.ts";

/** Draws every named namespace as a guest, with its children of drawn links and bridge ports. */
export function drawGuests(draft: Draft): void {
  for (const namespace of draft.live.namespaces.slice(1)) {
    const name = freeName(namespace.name ?? "", "namespace");
    const id = draft.ids.take(name);
    const type = guestType(namespace.name ?? "");
    draft.nodes.push({ kind: "guest", id, host: draft.hostId, name, type });
    for (const link of namespace.links) {
      drawInside(draft, namespace, id, link);
    }
  }
  for (const port of draft.ports.values()) {
    draft.skipped.add({ why: "peerUnseen" }, port.name);
  }
}

/** Podman and CNI name the namespaces of their containers by UUID. */
const OF_A_CONTAINER = /^(cni|netns)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A namespace whose name cannot be ours is left to whoever made it, like a container. */
function guestType(name: string): GuestType {
  return isNamespaceName(name) && !OF_A_CONTAINER.test(name) ? "namespace" : "container";
}

function drawInside(draft: Draft, namespace: LiveNamespace, guest: NodeId, link: LiveLink): void {
  const isOfHost = link.parent?.elsewhere === true && link.parent.namespace === null;
  const label = `${namespace.name ?? ""}/${link.name}`;
  if (link.name === "lo" || !link.ethernet || link.kind === "ifb") {
    return;
  }
  if (!isMadeInterfaceName(link.name)) {
    draft.skipped.add({ why: "name" }, label);
  } else if (isOfHost && link.macvlan && parentOf(draft, link)) {
    drawMacvlan(draft, namespace, link, draft.idOf(link, idFor(namespace, link)), guest);
  } else if (!(isOfHost && link.kind === "veth" && drawVeth(draft, namespace, guest, link))) {
    draft.skipped.add({ why: "insideGuest" }, label);
  }
}

/** Draws a veth whose other end is a port of a drawn bridge; false: it is none. */
function drawVeth(draft: Draft, namespace: LiveNamespace, guest: NodeId, link: LiveLink): boolean {
  const port = draft.ports.get(link.parent?.index ?? 0);
  const bridge = [...draft.drawn.values()].find(
    ({ as, link: { name } }) => as === "bridge" && name === port?.master,
  );
  if (!port || !bridge) {
    return false;
  }
  draft.ports.delete(port.index);
  const id = draft.idOf(link, idFor(namespace, link));
  draft.nodes.push({
    kind: "veth",
    id,
    bridge: bridge.id,
    guest,
    name: link.name,
    ...macOf(link, { document: draft.document, id }),
    ...addressingOf(link, namespace),
  });
  return true;
}

function idFor(namespace: LiveNamespace, link: LiveLink): string {
  return `${namespace.name ?? ""}-${link.name}`;
}
