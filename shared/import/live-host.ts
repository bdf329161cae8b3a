import { message, type Message } from "../messages/message.ts";
import type { LiveContainer } from "../plan/live/containers.ts";
import type { LiveState } from "../plan/live-state.ts";
import type { DocumentId } from "../topology/brand.ts";
import { TOPOLOGY_FORMAT, TOPOLOGY_VERSION, type Topology } from "../topology/document.ts";
import { parseTopologyValue } from "../topology/parse.ts";
import { startDraft } from "./draft.ts";
import { drawGuests } from "./draw-guests.ts";
import { drawHost, freeName } from "./draw-host.ts";
import { drawLan } from "./draw-lan.ts";
import { positionsOf } from "./positions.ts";

export interface ImportOptions {
  /** A new one, unless the document that is applied here is meant: then its links keep their MACs. */
  readonly documentId: DocumentId;
  readonly hostName: string;
  /** Namespaces without a name, where they could be seen. */
  readonly containers?: readonly LiveContainer[];
}

export interface ImportedHost {
  readonly topology: Topology;
  /** What is not drawn or was assumed, with the reason. */
  readonly notes: readonly Message[];
}

/**
 * Draws the live host as a document, ready for the canvas.
 *
 * NICs, VLANs, bridges, macvlan and macvtap children, named namespaces and their bridge ports as
 * they are; what is behind the cables as it most likely is. Devices of container engines, tunnels
 * and what a document cannot say are left out and named in the notes. Equal live states give equal
 * documents: ids are made of names, and links that we made keep their node's id.
 */
export function importLiveHost(live: LiveState, options: ImportOptions): ImportedHost {
  const containers = options.containers ?? [];
  const draft = startDraft(live, options.documentId, containers);
  drawHost(draft, options.hostName);
  drawGuests(draft, containers);
  const assumed = drawLan(draft);
  const { nodes, cables } = draft;
  const parsed = parseTopologyValue({
    format: TOPOLOGY_FORMAT,
    version: TOPOLOGY_VERSION,
    id: options.documentId,
    name: freeName(options.hostName, "host"),
    nodes,
    cables,
    positions: positionsOf(nodes, cables),
  });
  if (!parsed.ok) {
    const [issue] = parsed.error;
    throw new Error(
      `the imported document is not valid at ${issue?.path ?? "$"}: ${issue?.message.id ?? ""}`,
    );
  }
  const { notOurs } = draft;
  const owners = notOurs.length > 0 ? [message("import.notOurs", { names: notOurs })] : [];
  return { topology: parsed.value, notes: [...draft.skipped.messages(), ...assumed, ...owners] };
}
