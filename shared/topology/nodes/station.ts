import { z } from "zod";
import { freeNameSchema } from "../fields.ts";
import { addressableShape, baseShape, type Addressable, type NodeBase } from "./node-base.ts";

/** Any other device on the LAN: a gateway, a NAS, a PC. */
export interface StationNode extends NodeBase, Addressable {
  readonly kind: "station";
}

export const stationSchema = z
  .strictObject({
    kind: z.literal("station"),
    ...baseShape,
    name: freeNameSchema,
    ...addressableShape,
  })
  .readonly();
