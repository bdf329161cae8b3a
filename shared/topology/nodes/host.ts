import { z } from "zod";
import { freeNameSchema } from "../fields.ts";
import { baseShape, type NodeBase } from "./node-base.ts";

/** A Linux machine. */
export interface HostNode extends NodeBase {
  readonly kind: "host";
  /** The machine that `plan` and `apply` act on: at most one; a single host is it by itself. */
  readonly local?: boolean;
  /**
   * How the host's stack answers ARP (`net.ipv4.conf.all.arp_ignore`).
   *
   * 0, the kernel's default: for any of its addresses on any interface (weak host model); 1: only
   * for an address of the interface that the request came in on, and it announces with
   * `arp_announce` 2.
   */
  readonly arpIgnore?: 0 | 1;
}

export const hostSchema = z
  .strictObject({
    kind: z.literal("host"),
    ...baseShape,
    name: freeNameSchema,
    local: z.boolean().optional(),
    arpIgnore: z.literal([0, 1]).optional(),
  })
  .readonly();
