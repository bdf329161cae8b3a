import { z } from "zod";
import { freeNameSchema } from "../fields.ts";
import { baseShape, type NodeBase } from "./node-base.ts";

/** An external learning switch; its ports are the cables that end on it (IEEE 802.1Q). */
export interface SwitchNode extends NodeBase {
  readonly kind: "switch";
}

export const switchSchema = z
  .strictObject({ kind: z.literal("switch"), ...baseShape, name: freeNameSchema })
  .readonly();
