import { z } from "zod";
import type { NodeId } from "../brand.ts";
import { kernelNameSchema, mtuSchema, nodeIdSchema, vlanIdSchema } from "../fields.ts";
import { addressableShape, baseShape, type Addressable, type NodeBase } from "./node-base.ts";

/**
 * An interface of a host that exists (a physical NIC) or is stacked on one (a VLAN sub-interface).
 *
 * We make VLANs and never make, rename or readdress (MAC) a physical NIC.
 */
export interface NicNode extends NodeBase, Addressable {
  readonly kind: "nic";
  readonly host: NodeId;
  /** Bytes; absent means 1500. */
  readonly mtu?: number;
  /** Wi-Fi: an access point takes one MAC per station, so children on it hear nothing. */
  readonly wireless?: boolean;
  /** Makes it an 802.1Q sub-interface of another NIC of the same host. */
  readonly vlan?: VlanTag;
  /** Link present; absent: it has a cable that is up, and a VLAN follows its parent. */
  readonly carrier?: boolean;
}

/** The 802.1Q tag of a VLAN sub-interface. */
export interface VlanTag {
  readonly parent: NodeId;
  /** 1–4094. */
  readonly id: number;
}

export const nicSchema = z
  .strictObject({
    kind: z.literal("nic"),
    ...baseShape,
    host: nodeIdSchema,
    name: kernelNameSchema,
    ...addressableShape,
    mtu: mtuSchema.optional(),
    wireless: z.boolean().optional(),
    vlan: z.strictObject({ parent: nodeIdSchema, id: vlanIdSchema }).readonly().optional(),
    carrier: z.boolean().optional(),
  })
  .readonly();
