import { z } from "zod";
import type { CableId, NodeId } from "./brand.ts";
import { nodeIdSchema, textSchema, vlanIdSchema } from "./fields.ts";

/**
 * A cable from a NIC, station or switch to a switch, or directly to a NIC or station.
 *
 * `reflectiveRelay` and `vlan` belong to the port of `to` that faces `from`.
 */
export interface Cable {
  readonly id: CableId;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly description?: string;
  /** Hairpin: the port may send a frame back where it came from (802.1Qbg reflective relay). */
  readonly reflectiveRelay?: boolean;
  /** Access port: untagged frames belong to this VLAN; absent: frames pass as they are. */
  readonly vlan?: number;
  /** Absent means true. */
  readonly up?: boolean;
}

export const cableSchema = z
  .strictObject({
    id: nodeIdSchema,
    description: textSchema.optional(),
    from: nodeIdSchema,
    to: nodeIdSchema,
    reflectiveRelay: z.boolean().optional(),
    vlan: vlanIdSchema.optional(),
    up: z.boolean().optional(),
  })
  .readonly();
