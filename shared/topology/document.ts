import { z } from "zod";
import type { DocumentId, NodeId } from "./brand.ts";
import { cableSchema, type Cable } from "./cable.ts";
import { documentIdSchema, freeNameSchema, nodeIdSchema, textSchema } from "./fields.ts";
import { MAX_CABLES, MAX_NODES } from "./limits.ts";
import { bondSchema, type BondNode } from "./nodes/bond.ts";
import { bridgeSchema, type BridgeNode } from "./nodes/bridge.ts";
import { guestSchema, type GuestNode } from "./nodes/guest.ts";
import { hostSchema, type HostNode } from "./nodes/host.ts";
import { macvlanSchema, type MacvlanNode } from "./nodes/macvlan.ts";
import { nicSchema, type NicNode } from "./nodes/nic.ts";
import { noteSchema, type NoteNode } from "./nodes/note.ts";
import { stationSchema, type StationNode } from "./nodes/station.ts";
import { switchSchema, type SwitchNode } from "./nodes/switch.ts";
import { vethSchema, type VethNode } from "./nodes/veth.ts";

/** The value of `format` in every topology document. */
export const TOPOLOGY_FORMAT = "macvlan-designer/topology";

/** The version that this program writes; older ones are migrated, newer ones refused. */
export const TOPOLOGY_VERSION = 1;

export type TopologyNode =
  | HostNode
  | NicNode
  | BondNode
  | BridgeNode
  | MacvlanNode
  | VethNode
  | GuestNode
  | SwitchNode
  | StationNode
  | NoteNode;

export type NodeKind = TopologyNode["kind"];

/** The node type of one kind. */
export type NodeOf<Kind extends NodeKind> = Extract<TopologyNode, { readonly kind: Kind }>;

/** A node's place on the canvas, in canvas pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/**
 * A topology as its file holds it, the only truth of the program.
 *
 * Optional keys stay absent here; `effective.ts` knows their defaults. Key and node order are those
 * of the file.
 */
export interface Topology {
  /** Lets an editor find the JSON Schema; not read by us. */
  readonly $schema?: string;
  readonly format: typeof TOPOLOGY_FORMAT;
  readonly version: typeof TOPOLOGY_VERSION;
  readonly id: DocumentId;
  readonly name: string;
  readonly description?: string;
  readonly nodes: readonly TopologyNode[];
  readonly cables?: readonly Cable[];
  readonly positions?: Readonly<Record<NodeId, Position>>;
}

export const nodeSchemas = {
  host: hostSchema,
  nic: nicSchema,
  bond: bondSchema,
  bridge: bridgeSchema,
  macvlan: macvlanSchema,
  veth: vethSchema,
  guest: guestSchema,
  switch: switchSchema,
  station: stationSchema,
  note: noteSchema,
} as const;

export const NODE_KINDS = Object.keys(nodeSchemas) as readonly NodeKind[];

export const nodeSchema = z.discriminatedUnion("kind", [
  hostSchema,
  nicSchema,
  bondSchema,
  bridgeSchema,
  macvlanSchema,
  vethSchema,
  guestSchema,
  switchSchema,
  stationSchema,
  noteSchema,
]);

const coordinate = z.number().min(-1e9).max(1e9);

export const positionSchema = z.strictObject({ x: coordinate, y: coordinate }).readonly();

export const topologySchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(TOPOLOGY_FORMAT),
    version: z.literal(TOPOLOGY_VERSION),
    id: documentIdSchema,
    name: freeNameSchema,
    description: textSchema.optional(),
    nodes: z.array(nodeSchema).max(MAX_NODES).readonly(),
    cables: z.array(cableSchema).max(MAX_CABLES).readonly().optional(),
    positions: z.record(nodeIdSchema, positionSchema).readonly().optional(),
  })
  .readonly();
