import { drawnAddresses, drawnRoutes } from "../../../plan/drawn-spec.ts";
import type { LiveRoute } from "../../../plan/live-state.ts";
import { shellQuote } from "../../../plan/shell-quote.ts";
import type { LabBridge } from "../../lab.ts";
import { command, unless, type Placed } from "./placed.ts";

/** Addresses, up, routes: of a link that is made, so that taking it away takes these along. */
export function dressLines({ link, namespace }: Placed): readonly string[] {
  const { name } = link;
  const set = (...words: readonly string[]): string => command(namespace, ...words);
  const lines = [
    ...drawnAddresses(link).map(({ cidr, nodad }) =>
      set("address", "replace", cidr, "dev", name, ...(nodad ? ["nodad"] : [])),
    ),
    ...(link.up ? [set("link", "set", "dev", name, "up")] : []),
    ...(link.up
      ? drawnRoutes(link, name).map((route) => set("route", "replace", ...routeWords(route)))
      : []),
  ];
  return lines.length === 0 ? [] : ["", ...lines];
}

/** A route as `ip route` reads it. */
export function routeWords({ to, via, dev, src }: LiveRoute): readonly string[] {
  return [
    to,
    ...(via === null ? [] : ["via", via]),
    ...["dev", dev],
    ...(src === null ? [] : ["src", src]),
  ];
}

/** Ports join their bridge; a NIC leaves it again when the script takes back. */
export function portLines({ name, ports }: LabBridge): readonly string[] {
  return ports.flatMap((port) => {
    const there = `ip -o link show dev ${shellQuote(port)} master ${shellQuote(name)} | grep -q .`;
    return [
      "",
      ...unless(
        there,
        command(null, "link", "set", "dev", port, "nomaster"),
        command(null, "link", "set", "dev", port, "master", name),
      ),
    ];
  });
}
