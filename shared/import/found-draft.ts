import { message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { TopologyNode } from "../topology/document.ts";
import type { GuestType } from "../topology/nodes/guest.ts";
import type { Found, FoundChild, FoundLink, FoundPort } from "./found.ts";
import type { Notes, Place } from "./notes.ts";
import { UniqueIds } from "./unique-ids.ts";

/** A document's nodes while they are made of what files say. */
export interface FoundDraft {
  readonly hostId: NodeId;
  readonly ids: UniqueIds;
  readonly nodes: TopologyNode[];
  readonly notes: Notes;
  /** The links of the host's own stack, by name, before they are drawn. */
  readonly links: ReadonlyMap<string, FoundLink>;
  /** Those that are drawn, by name; null: being drawn, or left out. */
  readonly devices: Map<string, Device | null>;
  readonly guests: ReadonlyMap<string, GuestType>;
  readonly guestIds: Map<string, NodeId>;
}

/** A drawn link of the host's own stack. */
export interface Device {
  readonly id: NodeId;
  readonly kind: "nic" | "vlan" | "bridge" | "child";
}

/** Sorts out the names: of two links of one name in one stack the first is drawn. */
export function startFound(
  found: Found,
  notes: Notes,
): {
  readonly draft: FoundDraft;
  /** What is drawn in a guest's stack, once each. */
  readonly inside: readonly (FoundChild | FoundPort)[];
} {
  const guests = new Map(found.guests.map(({ key, type }) => [key, type]));
  const links = new Map<string, FoundLink>();
  const inside = new Map<string, FoundChild | FoundPort>();
  for (const link of found.links) {
    const guest = insideOf(link, guests);
    const key = guest === undefined ? link.name : JSON.stringify([guest, link.name]);
    const first = guest === undefined ? links.get(key) : inside.get(key);
    if (first) {
      notes.add(
        "left",
        link.at,
        message("import.nameTwice", { name: link.name, first: spot(first.at) }),
      );
    } else if (guest !== undefined && (link.kind === "child" || link.kind === "port")) {
      inside.set(key, link);
    } else {
      links.set(key, link);
    }
  }
  const ids = new UniqueIds();
  const hostId = ids.take("host");
  const devices = new Map<string, Device | null>();
  return {
    draft: { hostId, ids, nodes: [], notes, links, devices, guests, guestIds: new Map() },
    inside: [...inside.values()],
  };
}

/** The guest in whose stack a link's name is; a VM's tap is a device of the host. */
function insideOf(link: FoundLink, guests: ReadonlyMap<string, GuestType>): string | undefined {
  if (link.kind === "port") {
    return link.guest;
  }
  return link.kind === "child" && link.guest !== undefined && guests.get(link.guest) !== "vm"
    ? link.guest
    : undefined;
}

/** `file:line`, for sentences. */
export function spot({ file, line }: Place): string {
  return line === null ? file : `${file}:${line}`;
}
