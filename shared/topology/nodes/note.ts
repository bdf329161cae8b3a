import { z } from "zod";
import { freeNameSchema, textSchema } from "../fields.ts";
import { baseShape, type NodeBase } from "./node-base.ts";

/** Text on the canvas and in diagrams; it is no part of the network. */
export interface NoteNode extends Omit<NodeBase, "name"> {
  readonly kind: "note";
  readonly name?: string;
  readonly text: string;
}

export const noteSchema = z
  .strictObject({
    kind: z.literal("note"),
    ...baseShape,
    name: freeNameSchema.optional(),
    text: textSchema,
  })
  .readonly();
