import { z } from "zod";
import type { LiveAddress } from "../live-state.ts";

const addressSchema = z.object({
  family: z.string().optional(),
  local: z.string().optional(),
  address: z.string().optional(),
  prefixlen: z.int().min(0).max(128).optional(),
  scope: z.string().optional(),
  label: z.string().optional(),
  broadcast: z.string().optional(),
  noprefixroute: z.boolean().optional(),
  metric: z.int().optional(),
  dynamic: z.boolean().optional(),
});

/** One row of `ip -json address`, reduced to what is used. */
export const addressRowSchema = z.object({
  ifindex: z.int().positive(),
  addr_info: z.array(addressSchema).optional(),
});

export type AddressRow = z.infer<typeof addressRowSchema>;

/** The addresses of a row in the kernel's order; families other than IPv4 and IPv6 are left out. */
export function toAddresses(row: AddressRow): readonly LiveAddress[] {
  return (row.addr_info ?? []).flatMap((info) => {
    const { family, local, prefixlen } = info;
    if ((family !== "inet" && family !== "inet6") || !local || prefixlen === undefined) {
      return [];
    }
    return [
      {
        cidr: `${local}/${prefixlen}`,
        family,
        scope: info.scope ?? "global",
        dynamic: info.dynamic ?? false,
        peer: info.address ?? null,
        label: info.label ?? null,
        broadcast: info.broadcast ?? null,
        noprefixroute: info.noprefixroute ?? false,
        metric: info.metric ?? null,
      },
    ];
  });
}
