import { z } from "zod";
import type { LiveRoute } from "../live-state.ts";

const hopShape = {
  dev: z.string().optional(),
  gateway: z.string().optional(),
  /** An IPv4 route with an IPv6 next hop (RFC 5549). */
  via: z.object({ host: z.string() }).optional(),
};

/** One row of `ip -json [-6] route show table main`, reduced to what is used. */
export const routeRowSchema = z.object({
  ...hopShape,
  dst: z.string(),
  type: z.string().optional(),
  prefsrc: z.string().optional(),
  protocol: z.string().optional(),
  scope: z.string().optional(),
  metric: z.int().optional(),
  nexthops: z.array(z.object(hopShape)).optional(),
});

export type RouteRow = z.infer<typeof routeRowSchema>;

const EVERYWHERE = { inet: "0.0.0.0/0", inet6: "::/0" } as const;
const HOST_PREFIX = { inet: 32, inet6: 128 } as const;

/**
 * The routes of a row: one for each next hop that leaves by a device.
 *
 * Routes that lead nowhere (`blackhole`, `unreachable`, …) or to ourselves (`local`) are left out:
 * no interface owns them.
 */
export function toRoutes(row: RouteRow, family: LiveRoute["family"]): readonly LiveRoute[] {
  if (row.type !== undefined && row.type !== "unicast") {
    return [];
  }
  return (row.nexthops ?? [row]).flatMap((hop) => {
    if (hop.dev === undefined) {
      return [];
    }
    return [
      {
        family,
        to: destination(row.dst, family),
        via: hop.gateway ?? hop.via?.host ?? null,
        dev: hop.dev,
        src: row.prefsrc ?? null,
        // Without -details ip says nothing about `boot`, what `ip route add` writes.
        protocol: row.protocol ?? "boot",
        scope: row.scope ?? null,
        metric: row.metric ?? null,
      },
    ];
  });
}

function destination(dst: string, family: LiveRoute["family"]): string {
  if (dst === "default") {
    return EVERYWHERE[family];
  }
  return dst.includes("/") ? dst : `${dst}/${HOST_PREFIX[family]}`;
}
