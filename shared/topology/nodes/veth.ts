import { z } from "zod";
import type { NodeId } from "../brand.ts";
import { madeNameSchema, nodeIdSchema } from "../fields.ts";
import { addressableShape, baseShape, type Addressable, type NodeBase } from "./node-base.ts";

/** A guest's port on a bridge; the name is that of the guest's end. */
export interface VethNode extends NodeBase, Addressable {
  readonly kind: "veth";
  readonly bridge: NodeId;
  readonly guest: NodeId;
}

export const vethSchema = z
  .strictObject({
    kind: z.literal("veth"),
    ...baseShape,
    bridge: nodeIdSchema,
    guest: nodeIdSchema,
    name: madeNameSchema,
    ...addressableShape,
  })
  .readonly();
