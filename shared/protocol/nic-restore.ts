import { z } from "zod";
import type { LiveAddress, LiveRoute } from "../plan/live-state.ts";
import type { NicRestore } from "../plan/plan.ts";
import { nodeIdSchema } from "../topology/fields.ts";
import { strictShape } from "./strict-shape.ts";

const text = z.string();
const textOrNull = z.string().nullable();
const integer = z.int();
const family = z.enum(["inet", "inet6"]);

export const liveAddressSchema = strictShape<LiveAddress>()({
  cidr: text,
  family,
  scope: text,
  dynamic: z.boolean(),
  peer: textOrNull,
  label: textOrNull,
  broadcast: textOrNull,
  noprefixroute: z.boolean(),
  metric: integer.nullable(),
});

export const liveRouteSchema = strictShape<LiveRoute>()({
  family,
  to: text,
  via: textOrNull,
  dev: text,
  src: textOrNull,
  protocol: text,
  scope: textOrNull,
  metric: integer.nullable(),
  onlink: z.boolean(),
  complex: z.boolean(),
});

/** What was changed of a NIC, as a record keeps it. */
export const nicRestoreSchema = strictShape<NicRestore>()({
  node: nodeIdSchema,
  nic: text,
  addresses: z.array(liveAddressSchema),
  broughtUp: z.boolean(),
  port: textOrNull,
  addedAddresses: z.array(text),
  takenAddresses: z.array(liveAddressSchema),
  addedRoutes: z.array(liveRouteSchema),
  takenRoutes: z.array(liveRouteSchema),
});
