import { message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { TopologyNode } from "../topology/document.ts";
import { isKernelInterfaceName, isMadeInterfaceName } from "../topology/fields.ts";
import { drawChild } from "./draw-found-child.ts";
import { freeName } from "./draw-host.ts";
import { commonOf } from "./found-fields.ts";
import { startFound, type Device, type FoundDraft } from "./found-draft.ts";
import type { Found, FoundLink, FoundPort, FoundVlan } from "./found.ts";
import type { Notes, Place } from "./notes.ts";

/** In a document hosts and what others stand on come first. */
const ORDER = ["host", "nic", "vlan", "bridge", "guest", "macvlan", "veth"] as const;

/** Devices on each other; the kernel takes 8 (`MAX_NEST_DEV`, netdevice.h). */
const MAX_STACK = 16;

/**
 * Draws what files say of one host.
 *
 * A parent or port that no file describes is a NIC of that name, or a VLAN where its name is that of
 * one (`eno1.10`): the files need it to be there. Everything is checked by the document's own rules,
 * and what they refuse is left out with a note.
 */
export function drawFound(found: Found, hostName: string, notes: Notes): readonly TopologyNode[] {
  const { draft, inside } = startFound(found, notes);
  const { nodes, hostId } = draft;
  nodes.push({ kind: "host", id: hostId, name: freeName(hostName, "host"), local: true });
  for (const { key, name, type } of found.guests) {
    if (!draft.guestIds.has(key)) {
      const free = freeName(name, "guest");
      const id = draft.ids.take(free);
      draft.guestIds.set(key, id);
      nodes.push({ kind: "guest", id, host: hostId, name: free, type });
    }
  }
  for (const link of draft.links.values()) {
    deviceNamed(draft, link.name, link.at);
  }
  for (const link of inside) {
    if (link.kind === "port") {
      drawPort(draft, link);
    } else {
      drawChild(draft, link, deviceNamed(draft, link.parent, link.at));
    }
  }
  joinPorts(draft);
  return [...nodes].sort((a, b) => rank(a) - rank(b));
}

function rank(node: TopologyNode): number {
  const kind = node.kind === "nic" && node.vlan ? "vlan" : node.kind;
  return ORDER.findIndex((one) => one === kind);
}

/** The device of a name, drawn with all below it; undefined, with a note: it cannot be. */
function deviceNamed(draft: FoundDraft, name: string, at: Place, depth = 0): Device | undefined {
  const known = draft.devices.get(name);
  if (known !== undefined) {
    return known ?? undefined;
  }
  draft.devices.set(name, null);
  const link = draft.links.get(name) ?? assumed(draft, name, at);
  const made = depth > MAX_STACK ? undefined : drawDevice(draft, link, depth);
  if (made) {
    draft.devices.set(name, made);
  }
  return made;
}

/** What a name that no file describes stands for. */
function assumed({ notes }: FoundDraft, name: string, at: Place): FoundLink {
  const [, parent, tag] = /^(.+)\.(\d{1,4})$/.exec(name) ?? [];
  const isVlan = Number(tag) >= 1 && Number(tag) <= 4094;
  if (parent !== undefined && isVlan && isMadeInterfaceName(name)) {
    notes.add("hint", at, message("import.assumedVlan", { name, parent, tag: Number(tag) }));
    return { kind: "vlan", at, name, parent, tag: Number(tag) };
  }
  if (isKernelInterfaceName(name)) {
    notes.add("hint", at, message("import.assumedNic", { name }));
  }
  return { kind: "nic", at, name };
}

function drawDevice(draft: FoundDraft, link: FoundLink, depth: number): Device | undefined {
  const { notes, ids, nodes, hostId: host } = draft;
  const { name, at } = link;
  if (!(link.kind === "nic" ? isKernelInterfaceName(name) : isMadeInterfaceName(name))) {
    notes.add("left", at, message("import.badName", { name }));
    return undefined;
  }
  switch (link.kind) {
    case "nic": {
      const id = ids.take(name);
      nodes.push({ kind: "nic", id, host, name, ...commonOf(link, notes) });
      return { id, kind: "nic" };
    }
    case "bridge": {
      const id = ids.take(name);
      nodes.push({ kind: "bridge", id, host, name, ...commonOf(link, notes) });
      return { id, kind: "bridge" };
    }
    case "vlan":
      return drawVlan(draft, link, deviceNamed(draft, link.parent, at, depth + 1));
    case "child":
      return drawChild(draft, link, deviceNamed(draft, link.parent, at, depth + 1));
    case "port":
      return undefined;
  }
}

function drawVlan(
  { notes, ids, nodes, hostId: host }: FoundDraft,
  link: FoundVlan,
  parent: Device | undefined,
): Device | undefined {
  const { name, at, tag } = link;
  if (!(tag >= 1 && tag <= 4094)) {
    notes.add("left", at, message("import.badTag", { name, tag }));
    return undefined;
  }
  if (!parent || (parent.kind !== "nic" && parent.kind !== "vlan")) {
    notes.add("left", at, message("import.vlanParent", { name, parent: link.parent }));
    return undefined;
  }
  const id = ids.take(name);
  const { mac, ...common } = commonOf(link, notes);
  if (mac !== undefined) {
    notes.add("lost", at, message("import.vlanMac", { name, mac }));
  }
  nodes.push({ kind: "nic", id, host, name, vlan: { parent: parent.id, id: tag }, ...common });
  return { id, kind: "vlan" };
}

function drawPort(draft: FoundDraft, link: FoundPort): void {
  const { notes, ids, nodes, guestIds } = draft;
  const { name, at } = link;
  const bridge = bridgeNamed(draft, link);
  const guest = guestIds.get(link.guest);
  if (!isMadeInterfaceName(name)) {
    notes.add("left", at, message("import.badName", { name }));
  } else if (!bridge || guest === undefined) {
    notes.add("left", at, message("import.noBridge", { name, bridge: link.bridge }));
  } else {
    const { mtu, ...common } = commonOf(link, notes);
    if (mtu !== undefined) {
      notes.add("lost", at, message("import.portMtu", { name, mtu }));
    }
    const id = ids.take(`${guest}-${name}`);
    nodes.push({ kind: "veth", id, bridge, guest, name, ...common });
  }
}

/** A guest hangs on a bridge, so a name that no file describes is one. */
function bridgeNamed(draft: FoundDraft, { bridge, at }: FoundPort): NodeId | undefined {
  const known = draft.devices.get(bridge);
  if (known === undefined && isMadeInterfaceName(bridge)) {
    draft.notes.add("hint", at, message("import.assumedBridge", { name: bridge }));
    const made = drawDevice(draft, { kind: "bridge", at, name: bridge, ports: [] }, 0);
    draft.devices.set(bridge, made ?? null);
    return made?.id;
  }
  return known?.kind === "bridge" ? known.id : undefined;
}

/** Names the ports of every bridge, now that what may be one is drawn. */
function joinPorts(draft: FoundDraft): void {
  const taken = new Set<NodeId>();
  for (const [at, node] of [...draft.nodes.entries()]) {
    const link = node.kind === "bridge" ? draft.links.get(node.name) : undefined;
    if (node.kind !== "bridge" || link?.kind !== "bridge") {
      continue;
    }
    const ports: NodeId[] = [];
    for (const port of link.ports) {
      const device = deviceNamed(draft, port, link.at);
      const isPort = device && device.kind !== "bridge" && !taken.has(device.id);
      if (isPort && !isHanded(draft, device.id)) {
        taken.add(device.id);
        ports.push(device.id);
      } else {
        const params = { port, bridge: node.name };
        draft.notes.add("lost", link.at, message("import.badPort", params));
      }
    }
    if (ports.length > 0) {
      draft.nodes[at] = { ...node, ports };
    }
  }
}

function isHanded({ nodes }: FoundDraft, id: NodeId): boolean {
  return nodes.some(
    (node) => node.kind === "macvlan" && node.id === id && node.guest !== undefined,
  );
}
