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
  flags: z.array(z.string()).optional(),
  nexthops: z.array(z.object(hopShape)).optional(),
  tos: z.string().optional(),
  nhid: z.int().optional(),
  encap: z.unknown().optional(),
  metrics: z.unknown().optional(),
  from: z.string().optional(),
});

export type RouteRow = z.infer<typeof routeRowSchema>;

const EVERYWHERE = { inet: "0.0.0.0/0", inet6: "::/0" } as const;
const HOST_PREFIX = { inet: 32, inet6: 128 } as const;

/** Types that lead nowhere or to ourselves (ip-route(8)): no interface owns such a route. */
const LEADS_NOWHERE: readonly (string | undefined)[] = [
  "blackhole",
  "unreachable",
  "prohibit",
  "throw",
  "local",
  "broadcast",
  "anycast",
];

/** The routes of a row: one for each next hop that leaves by a device. */
export function toRoutes(row: RouteRow, family: LiveRoute["family"]): readonly LiveRoute[] {
  if (LEADS_NOWHERE.includes(row.type)) {
    return [];
  }
  const complex = isComplex(row);
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
        // Without -details ip does not print these two where they are what `ip route add` writes.
        protocol: row.protocol ?? "boot",
        scope: row.scope ?? "global",
        metric: row.metric ?? null,
        onlink: row.flags?.includes("onlink") ?? false,
        complex,
      },
    ];
  });
}

/** Whether `ip route add` would need more than what a live route holds. */
function isComplex(row: RouteRow): boolean {
  const more = [row.nexthops, row.nhid, row.tos, row.encap, row.metrics, row.from];
  return (row.type ?? "unicast") !== "unicast" || more.some((part) => part !== undefined);
}

function destination(dst: string, family: LiveRoute["family"]): string {
  if (dst === "default") {
    return EVERYWHERE[family];
  }
  return dst.includes("/") ? dst : `${dst}/${HOST_PREFIX[family]}`;
}
