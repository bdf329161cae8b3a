import { z } from "zod";
import { MAX_CONFIRM_SECONDS, MIN_CONFIRM_SECONDS } from "../helper.ts";

/** What a user chooses once, kept between starts. */
export const settingsSchema = z.strictObject({
  theme: z.enum(["system", "light", "dark"]),
  language: z.enum(["system", "en", "vi"]),
  /** Seconds to decide whether a change stays. */
  confirmSeconds: z.int().min(MIN_CONFIRM_SECONDS).max(MAX_CONFIRM_SECONDS),
  /** Nodes stop at the 4 px grid while they are dragged. */
  snap: z.boolean(),
  minimap: z.boolean(),
  /** Sizes and folds of the panels, by name; pixels. */
  panels: z.record(z.string().max(32), z.int().min(0).max(4000)),
  /** The tour was taken or declined; absent: it is offered at the start. */
  tourSeen: z.literal(true).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  language: "system",
  confirmSeconds: 30,
  snap: true,
  minimap: false,
  panels: {},
};
