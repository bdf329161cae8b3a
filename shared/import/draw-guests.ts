import type { LiveLink, LiveNamespace } from "../plan/live-state.ts";
import type { NodeId } from "../topology/brand.ts";
import { isMadeInterfaceName, isNamespaceName } from "../topology/fields.ts";
import type { GuestType } from "../topology/nodes/guest.ts";
import type { LiveContainer } from "../plan/live/containers.ts";
import { noteOwner, parentOf, type Draft, type DrawnLink } from "./draft.ts";
import { freeName } from "./draw-host.ts";
import { drawMacvlan } from "./draw-macvlan.ts";
import { addressingOf, macOf } from "./interface-config.ts";

/**
 * Draws every named namespace as a guest, with its children of drawn links and bridge ports, and the
 * containers that have such interfaces.
 */
export function drawGuests(draft: Draft, containers: readonly LiveContainer[]): void {
  for (const namespace of draft.live.namespaces.slice(1)) {
    const name = freeName(namespace.name ?? "", "namespace");
    const id = draft.ids.take(name);
    const type = guestType(namespace.name ?? "");
    draft.nodes.push({ kind: "guest", id, host: draft.hostId, name, type });
    for (const link of namespace.links) {
      drawInside(draft, namespace, id, link);
    }
  }
  for (const container of containers) {
    drawContainer(draft, container);
  }
  for (const port of draft.ports.values()) {
    draft.skipped.add({ why: "peerUnseen" }, port.name);
  }
}

/** A container with nothing on what is drawn is the engine's own affair. */
function drawContainer(draft: Draft, { namespace, label }: LiveContainer): void {
  const drawn = namespace.links.filter((link) => isDrawnInside(draft, link));
  if (drawn.length === 0) {
    return;
  }
  const name = freeName(label, "container");
  const id = draft.ids.take(name);
  draft.nodes.push({ kind: "guest", id, host: draft.hostId, name, type: "container" });
  for (const link of drawn) {
    drawInside(draft, { ...namespace, name: id }, id, link);
  }
}

function isDrawnInside(draft: Draft, link: LiveLink): boolean {
  const isOfHost = link.parent?.elsewhere === true && link.parent.namespace === null;
  return isOfHost && (link.macvlan ? parentOf(draft, link) : bridgeOf(draft, link)) !== undefined;
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
  const bridge = bridgeOf(draft, link);
  if (!bridge) {
    return false;
  }
  draft.ports.delete(link.parent?.index ?? 0);
  const id = draft.idOf(link, idFor(namespace, link));
  noteOwner(draft, link, `${namespace.name ?? ""}/${link.name}`);
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

/** The drawn bridge that the other end of a veth is a port of. */
function bridgeOf(draft: Draft, link: LiveLink): DrawnLink | undefined {
  const port = link.kind === "veth" ? draft.ports.get(link.parent?.index ?? 0) : undefined;
  return [...draft.drawn.values()].find(
    ({ as, link: { name } }) => as === "bridge" && name === port?.master,
  );
}

function idFor(namespace: LiveNamespace, link: LiveLink): string {
  return `${namespace.name ?? ""}-${link.name}`;
}
