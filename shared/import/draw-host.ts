import type { LiveLink } from "../plan/live-state.ts";
import type { NodeId } from "../topology/brand.ts";
import type { NodeOf } from "../topology/document.ts";
import { DEFAULT_MTU } from "../topology/effective.ts";
import { freeNameSchema } from "../topology/fields.ts";
import { MAX_FREE_NAME } from "../topology/limits.ts";
import { bondNode } from "./bond-node.ts";
import { drawMacvlan } from "./draw-macvlan.ts";
import { noteOwner, parentOf, type Draft, type DrawnLink } from "./draft.ts";
import { addressingOf, macOf, mtuOf } from "./interface-config.ts";

/** Draws the host and the links of its own stack: NICs, bonds, VLANs, bridges, then macvlan children. */
export function drawHost(draft: Draft, hostName: string): void {
  const arpIgnore = draft.host.arpIgnore === 1 ? ({ arpIgnore: 1 } as const) : {};
  const name = freeName(hostName, "host");
  draft.nodes.push({ kind: "host", id: draft.hostId, name, local: true, ...arpIgnore });
  const drawn = [...draft.drawn.values()];
  for (const device of drawn.filter(({ as }) => as === "nic")) {
    draft.nodes.push(nicNode(draft, device));
  }
  for (const device of drawn.filter(({ as }) => as === "bond")) {
    draft.nodes.push(drawnBond(draft, device));
  }
  for (const device of drawn.filter(({ as }) => as === "vlan")) {
    draft.nodes.push(vlanNode(draft, device));
  }
  for (const device of drawn.filter(({ as }) => as === "bridge")) {
    draft.nodes.push(bridgeNode(draft, device));
  }
  for (const { link, id } of drawn.filter(({ as }) => as === "macvlan")) {
    drawMacvlan(draft, draft.host, link, id, guestOfTap(draft, link));
  }
}

/** A name that people may read: control characters out, and cut to the limit. */
export function freeName(name: string, otherwise: string): string {
  const clean = name.replace(/[\p{Cc}\u2028\u2029]/gu, "").slice(0, MAX_FREE_NAME);
  return freeNameSchema.safeParse(clean).success ? clean : otherwise;
}

function nicNode(draft: Draft, { link, id }: DrawnLink): NodeOf<"nic"> {
  return {
    kind: "nic",
    id,
    host: draft.hostId,
    name: link.name,
    // A NIC's MAC tells it from another of its name, so it is said even where it could be derived.
    ...macOf(link),
    ...mtuOf(link, DEFAULT_MTU),
    ...addressingOf(link, draft.host),
    ...(link.wireless ? { wireless: true } : {}),
    // A dummy has carrier with nothing behind it.
    ...(link.kind === "dummy" && link.carrier ? { carrier: true } : {}),
  };
}

function drawnBond({ drawn, hostId, host }: Draft, { link, id }: DrawnLink): NodeOf<"bond"> {
  const ports = [...drawn.values()]
    .filter((port) => port.link.master === link.name && port.as === "nic")
    .map((port) => ({ id: port.id, name: port.link.name }));
  return bondNode(link, { id, host: hostId, ports, namespace: host });
}

function vlanNode(draft: Draft, { link, id }: DrawnLink): NodeOf<"nic"> {
  const parent = parentOf(draft, link);
  noteOwner(draft, link);
  return {
    kind: "nic",
    id,
    host: draft.hostId,
    name: link.name,
    ...(parent ? { vlan: { parent: parent.id, id: link.vlanId ?? 0 } } : {}),
    ...mtuOf(link, DEFAULT_MTU, parent?.link.mtu ?? DEFAULT_MTU),
    ...addressingOf(link, draft.host),
  };
}

function bridgeNode(draft: Draft, { link, id }: DrawnLink): NodeOf<"bridge"> {
  const ports = [...draft.drawn.values()].filter(
    (port) => port.link.master === link.name && port.as !== "bridge",
  );
  noteOwner(draft, link);
  return {
    kind: "bridge",
    id,
    host: draft.hostId,
    name: link.name,
    ...(ports.length > 0 ? { ports: ports.map((port) => port.id) } : {}),
    ...macOf(link, { document: draft.document, id }),
    ...mtuOf(link, DEFAULT_MTU),
    ...addressingOf(link, draft.host),
  };
}

/**
 * The VM behind a macvtap of the host's own stack.
 *
 * A macvtap is made for a hypervisor; only one that nobody has opened and that has an address is
 * an interface of the host (an unopened macvtap works like a macvlan).
 */
function guestOfTap(draft: Draft, link: LiveLink): NodeId | undefined {
  const isHosts =
    link.macvlan?.tapOpen === false && link.addresses.some(({ scope }) => scope === "global");
  if (link.kind !== "macvtap" || isHosts) {
    return undefined;
  }
  const id = draft.ids.take(`vm-${link.name}`);
  const name = `VM on ${link.name}`;
  draft.nodes.push({ kind: "guest", id, host: draft.hostId, name, type: "vm" });
  return id;
}
