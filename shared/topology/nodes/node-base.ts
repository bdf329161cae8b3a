import { z } from "zod";
import type { Cidr, MacAddress, NodeId } from "../brand.ts";
import { cidrSchema, listOf, macSchema, nodeIdSchema, textSchema } from "../fields.ts";
import { routeSchema, type Route } from "../route.ts";

/** What every node carries. */
export interface NodeBase {
  readonly id: NodeId;
  /** Shown to people; of an interface that we make it is also the kernel's name. */
  readonly name: string;
  /** Markdown, for people only. */
  readonly description?: string;
}

/** What every node with a network stack behind it may carry. */
export interface Addressable {
  readonly mac?: MacAddress;
  /** Administratively up; absent means true. */
  readonly up?: boolean;
  /** Addresses in the order in which they are set; with `dhcp` the last known lease. */
  readonly addresses?: readonly Cidr[];
  /** The address comes from a DHCP server; we never set one then. */
  readonly dhcp?: boolean;
  readonly routes?: readonly Route[];
}

export const baseShape = {
  id: nodeIdSchema,
  description: textSchema.optional(),
};

export const addressableShape = {
  mac: macSchema.optional(),
  up: z.boolean().optional(),
  addresses: listOf(cidrSchema).optional(),
  dhcp: z.boolean().optional(),
  routes: listOf(routeSchema).optional(),
};
