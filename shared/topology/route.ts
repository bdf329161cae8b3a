import { z } from "zod";
import type { Cidr, IpAddress } from "./brand.ts";
import { cidrSchema, ipAddressSchema } from "./fields.ts";

/** A route through the interface that lists it (`ip route add TO via VIA dev NAME src SRC`). */
export interface Route {
  /** Destination, `0.0.0.0/0` for the default route. */
  readonly to: Cidr;
  /** Next hop; without it the destination is on the link itself. */
  readonly via?: IpAddress;
  /** Address to speak from. */
  readonly src?: IpAddress;
}

export const routeSchema = z
  .strictObject({
    to: cidrSchema,
    via: ipAddressSchema.optional(),
    src: ipAddressSchema.optional(),
  })
  .readonly();
