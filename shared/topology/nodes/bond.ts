import { z } from "zod";
import type { NodeId } from "../brand.ts";
import { listOf, madeNameSchema, mtuSchema, nodeIdSchema } from "../fields.ts";
import { addressableShape, baseShape, type Addressable, type NodeBase } from "./node-base.ts";

/** The seven modes of a bond, by the kernel's names (`bond_mode_tbl`, `bond_options.c`). */
export const BOND_MODES = [
  "balance-rr",
  "active-backup",
  "balance-xor",
  "broadcast",
  "802.3ad",
  "balance-tlb",
  "balance-alb",
] as const;

/** How a bond spreads frames over its ports; `ip link add … type bond mode MODE`. */
export type BondMode = (typeof BOND_MODES)[number];

/**
 * A bond of a host: several NICs that act as one interface.
 *
 * We never make, change or remove a bond; it is on the machine, like a NIC.
 */
export interface BondNode extends NodeBase, Addressable {
  readonly kind: "bond";
  readonly host: NodeId;
  readonly mode: BondMode;
  /** NICs that are enslaved to it; its MAC is the first one's unless it says another. */
  readonly ports?: readonly NodeId[];
  /** Modes with one active port: the port that is preferred while it has link. */
  readonly primary?: NodeId;
  /** Bytes; absent means 1500. */
  readonly mtu?: number;
}

export const bondSchema = z
  .strictObject({
    kind: z.literal("bond"),
    ...baseShape,
    host: nodeIdSchema,
    name: madeNameSchema,
    mode: z.enum(BOND_MODES),
    ports: listOf(nodeIdSchema).optional(),
    primary: nodeIdSchema.optional(),
    ...addressableShape,
    mtu: mtuSchema.optional(),
  })
  .readonly();
