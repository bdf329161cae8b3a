import type { Route } from "../../../topology/route.ts";
import type { LabChild, LabVeth } from "../../lab.ts";
import { isPlainName } from "../../plain-name.ts";

type Interface = LabChild | LabVeth;

/** The default routes that LXC can set: one of each kind, and only of an interface that is up. */
export function gatewaysOf({ routes, up }: Interface): {
  readonly ipv4: Route | undefined;
  readonly ipv6: Route | undefined;
} {
  const gateway = (wanted: string): Route | undefined =>
    up
      ? routes.find(({ to, via, src }) => to === wanted && via !== undefined && src === undefined)
      : undefined;
  return { ipv4: gateway("0.0.0.0/0"), ipv6: gateway("::/0") };
}

/**
 * The lines of one interface; the number orders them.
 *
 * The mode is always said: LXC's own is private (lxc.container.conf(5)).
 *
 * @throws RangeError for a parent whose name is not plain, which is refused before
 */
export function networkLines(one: Interface, at: number): readonly string[] {
  const { name, up, mac, mtu, addresses } = one;
  const gateways = gatewaysOf(one);
  const entries: readonly (readonly [key: string, value: string | null | undefined])[] = [
    ...typeEntries(one),
    ["name", name],
    ["flags", up ? "up" : null],
    ["hwaddr", mac],
    ["mtu", mtu === null ? null : String(mtu)],
    ...addresses.map((cidr) => [`${cidr.includes(":") ? "ipv6" : "ipv4"}.address`, cidr] as const),
    ["ipv4.gateway", gateways.ipv4?.via],
    ["ipv6.gateway", gateways.ipv6?.via],
  ];
  return entries.flatMap(([key, value]) =>
    typeof value === "string" ? [`lxc.net.${at}.${key} = ${value}`] : [],
  );
}

function typeEntries(one: Interface): readonly (readonly [string, string])[] {
  if ("mode" in one) {
    if (!isPlainName(one.parent)) {
      throw new RangeError(`${JSON.stringify(one.parent)} cannot stand in LXC's configuration`);
    }
    return [
      ["type", "macvlan"],
      ["macvlan.mode", one.mode],
      ["link", one.parent],
    ];
  }
  return [
    ["type", "veth"],
    ["veth.pair", one.hostEnd],
    ["link", one.bridge],
  ];
}
