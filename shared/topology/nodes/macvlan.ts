import { z } from "zod";
import type { MacAddress, NodeId } from "../brand.ts";
import {
  listOf,
  macSchema,
  madeNameSchema,
  mtuSchema,
  nodeIdSchema,
  uint32Schema,
} from "../fields.ts";
import { addressableShape, baseShape, type Addressable, type NodeBase } from "./node-base.ts";

/** The five modes of a child (`enum macvlan_mode`, `linux/if_link.h`). */
export const MACVLAN_MODES = ["private", "vepa", "bridge", "passthru", "source"] as const;

/** How a child meets its siblings; `ip link add … type macvlan mode MODE`. */
export type MacvlanMode = (typeof MACVLAN_MODES)[number];

/** A macvlan or, with `tap`, macvtap child of a NIC, bridge or other child. */
export interface MacvlanNode extends NodeBase, Addressable {
  readonly kind: "macvlan";
  /** NIC, bridge or macvlan; on a macvlan the kernel attaches to that one's own parent. */
  readonly parent: NodeId;
  readonly mode: MacvlanMode;
  /** Who it is handed to; absent: it stays in the host's own stack (a "shim"). */
  readonly guest?: NodeId;
  /** macvtap: a character device (`/dev/tapN`) that a hypervisor opens. */
  readonly tap?: boolean;
  /** macvtap: the MAC that the VM behind it uses, when it is not the device's. */
  readonly guestMac?: MacAddress;
  /** Bytes; absent: the parent's. */
  readonly mtu?: number;
  /** Mode source: the stations it listens to (`macaddr set`). */
  readonly sourceMacs?: readonly MacAddress[];
  /** Mode source: frames it took go to nobody else (`MACVLAN_FLAG_NODST`). */
  readonly nodst?: boolean;
  /** Mode passthru: the parent stays out of promiscuous mode (`MACVLAN_FLAG_NOPROMISC`). */
  readonly nopromisc?: boolean;
  /** Broadcast queue it asks for; the port's is the largest of its children's (default 1000). */
  readonly bcqueuelen?: number;
  /** From how many receivers on broadcasts are queued; never changes who receives. */
  readonly bclim?: number;
}

export const macvlanSchema = z
  .strictObject({
    kind: z.literal("macvlan"),
    ...baseShape,
    parent: nodeIdSchema,
    guest: nodeIdSchema.optional(),
    name: madeNameSchema,
    mode: z.enum(MACVLAN_MODES),
    tap: z.boolean().optional(),
    ...addressableShape,
    guestMac: macSchema.optional(),
    mtu: mtuSchema.optional(),
    sourceMacs: listOf(macSchema).optional(),
    nodst: z.boolean().optional(),
    nopromisc: z.boolean().optional(),
    bcqueuelen: uint32Schema.optional(),
    bclim: z.int().min(-2_147_483_648).max(2_147_483_647).optional(),
  })
  .readonly();
