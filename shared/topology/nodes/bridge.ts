import { z } from "zod";
import type { NodeId } from "../brand.ts";
import { listOf, madeNameSchema, mtuSchema, nodeIdSchema } from "../fields.ts";
import { addressableShape, baseShape, type Addressable, type NodeBase } from "./node-base.ts";

/** A Linux bridge on a host, with its ports. Its own interface is the host's end of it. */
export interface BridgeNode extends NodeBase, Addressable {
  readonly kind: "bridge";
  readonly host: NodeId;
  /** NICs and macvlan children that are enslaved to it; guests hang on it by veth nodes. */
  readonly ports?: readonly NodeId[];
  readonly mtu?: number;
}

export const bridgeSchema = z
  .strictObject({
    kind: z.literal("bridge"),
    ...baseShape,
    host: nodeIdSchema,
    name: madeNameSchema,
    ports: listOf(nodeIdSchema).optional(),
    ...addressableShape,
    mtu: mtuSchema.optional(),
  })
  .readonly();
