import { z } from "zod";
import type { NodeId } from "../brand.ts";
import { freeNameSchema, nodeIdSchema } from "../fields.ts";
import { baseShape, type NodeBase } from "./node-base.ts";

/** What a guest is: a virtual machine, a container of an engine, or a plain network namespace. */
export const GUEST_TYPES = ["vm", "container", "namespace"] as const;

export type GuestType = (typeof GUEST_TYPES)[number];

/** What a child is handed to: a network stack of its own on a host. */
export interface GuestNode extends NodeBase {
  readonly kind: "guest";
  readonly host: NodeId;
  readonly type: GuestType;
}

export const guestSchema = z
  .strictObject({
    kind: z.literal("guest"),
    ...baseShape,
    host: nodeIdSchema,
    name: freeNameSchema,
    type: z.enum(GUEST_TYPES),
  })
  .readonly();
