import { message } from "../../../shared/messages/message.ts";
import { err, ok } from "../../../shared/result.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Command } from "../../../shared/topology/commands/command.ts";
import type { NodeOf, Topology, TopologyNode } from "../../../shared/topology/document.ts";
import type { GuestType } from "../../../shared/topology/nodes/guest.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import { draftChild } from "./draft-child.ts";
import type { Draft, PaletteKind, Place } from "./draft.ts";
import { freeDeviceName, freeId, freeName } from "./free.ts";
import { firstOver, hostFor, parentFor } from "./surroundings.ts";

/** Decides which edit adds a node of a kind at a place; whether it is allowed, the command decides. */
export function draftNode(topology: Topology, kind: PaletteKind, place: Place): Draft {
  switch (kind) {
    case "host":
      return ok(drawnHost(topology, place));
    case "nic":
      return onHost(topology, place, (held, host) => deviceOf(held, host, "nic", "eno", 1));
    case "bond":
      return onHost(topology, place, bondOf);
    case "bridge":
      return onHost(topology, place, (held, host) => deviceOf(held, host, "bridge", "br", 0));
    case "vm":
    case "container":
    case "namespace":
      return onHost(topology, place, (held, host) => guestOf(held, host, kind));
    case "macvlan":
      return childAt(topology, place);
    case "switch":
      return ok(onLan(topology, place, "switch"));
    case "station":
      return ok(onLan(topology, place, "station"));
    case "note":
      return ok(add({ kind: "note", id: freeId(topology, "note"), text: "" }, place.at));
  }
}

interface Added {
  readonly command: Command;
  readonly id: NodeId;
}

function add(node: TopologyNode, at: Place["at"], before: readonly Command[] = []): Added {
  const command: Command = { type: "node.add", node, ...(at ? { position: at } : {}) };
  return {
    command: before.length > 0 ? { type: "batch", commands: [...before, command] } : command,
    id: node.id,
  };
}

function drawnHost(topology: Topology, { at }: Pick<Place, "at">): Added {
  const name = freeName(topology, ["host"], (number) => (number === 1 ? "host" : `host ${number}`));
  return add({ kind: "host", id: freeId(topology, name), name }, at);
}

/** What needs a host gets one: the one that it was dropped in, or a new one. */
function onHost(
  topology: Topology,
  place: Place,
  make: (topology: Topology, host: NodeId) => TopologyNode,
): Draft {
  const host = hostFor(indexTopology(topology), place.over);
  if (host) {
    return ok(add(make(topology, host.id), place.at));
  }
  const made = drawnHost(topology, { at: null });
  return ok(add(make(topology, made.id), place.at, [made.command]));
}

function deviceOf(
  topology: Topology,
  host: NodeId,
  kind: "nic" | "bridge",
  stem: string,
  first: number,
): NodeOf<"nic" | "bridge"> {
  const name = freeDeviceName(topology, host, stem, first);
  return { kind, id: freeId(topology, name), host, name };
}

/** Any switch will do for the mode that it begins with. */
function bondOf(topology: Topology, host: NodeId): NodeOf<"bond"> {
  const name = freeDeviceName(topology, host, "bond", 0);
  return { kind: "bond", id: freeId(topology, name), host, name, mode: "active-backup" };
}

const GUEST_STEMS: Readonly<Record<GuestType, string>> = {
  vm: "vm",
  container: "container",
  namespace: "ns",
};

function guestOf(topology: Topology, host: NodeId, type: GuestType): NodeOf<"guest"> {
  const name = freeName(topology, ["guest"], (number) => `${GUEST_STEMS[type]}${number}`);
  return { kind: "guest", id: freeId(topology, name), host, name, type };
}

function childAt(topology: Topology, place: Place): Draft {
  const index = indexTopology(topology);
  const parent = parentFor(index, place.over);
  if (!parent) {
    return err(message("ui.canvas.childNeedsNic"));
  }
  const guest = firstOver(index, place.over, "guest");
  const isPlaced =
    guest !== undefined || firstOver(index, place.over, "nic", "bond", "bridge") !== undefined;
  return ok(
    draftChild(topology, {
      parent: parent.id,
      guest: guest?.id ?? null,
      mode: null,
      at: isPlaced ? null : place.at,
    }),
  );
}

/** Dropped on a switch, it is plugged in; anything else stands where it was dropped. */
function onLan(topology: Topology, place: Place, kind: "switch" | "station"): Added {
  const name = freeName(topology, [kind], (number) => (number === 1 ? kind : `${kind} ${number}`));
  const node: TopologyNode = { kind, id: freeId(topology, name), name };
  const socket = firstOver(indexTopology(topology), place.over, "switch");
  if (!socket) {
    return add(node, place.at);
  }
  const commands: readonly Command[] = [
    { type: "node.add", node },
    { type: "node.connect", from: node.id, to: socket.id },
  ];
  return { command: { type: "batch", commands }, id: node.id };
}
