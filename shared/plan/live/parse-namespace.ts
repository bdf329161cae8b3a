import { ok, type Result } from "../../result.ts";
import type { LiveNamespace } from "../live-state.ts";
import { addressRowSchema, toAddresses } from "./parse-address.ts";
import { linkRowSchema, toLink } from "./parse-link.ts";
import { neighbourRowSchema, toNeighbours } from "./parse-neighbour.ts";
import { routeRowSchema, toRoutes } from "./parse-route.ts";
import { parseRows, type LiveParseError } from "./tool-json.ts";

/** What the tools printed about one namespace, and what is known beside it. */
export interface NamespaceOutputs {
  /** `ip -json -details link`. */
  readonly links: string;
  /** `ip -json address`, with or without `-details`. */
  readonly addresses: string;
  /** `ip -json route show table main`. */
  readonly routes4: string;
  /** `ip -json -6 route show table main`. */
  readonly routes6: string;
  /** `ip -json neigh`; absent: not asked. */
  readonly neighbours?: string;
  /** Name below /run/netns; null: the namespace that was read from. */
  readonly name: string | null;
  /** 0: unknown. */
  readonly inode: number;
  /** Null: it could not be told. */
  readonly processes: number | null;
}

/**
 * Makes one namespace's live state of what the tools printed about it.
 *
 * Unknown keys are ignored; a used one of the wrong type refuses the whole output, because half a
 * picture would be reported as links that are missing. Names and aliases are data of strangers:
 * whoever prints them escapes them.
 */
export function parseLiveNamespace(
  outputs: NamespaceOutputs,
): Result<LiveNamespace, LiveParseError> {
  const rows = parseRows(outputs.links, linkRowSchema, "ip link");
  const addresses = parseRows(outputs.addresses, addressRowSchema, "ip address");
  const routes4 = parseRows(outputs.routes4, routeRowSchema, "ip route");
  const routes6 = parseRows(outputs.routes6, routeRowSchema, "ip -6 route");
  const neighbours = parseRows(outputs.neighbours ?? "", neighbourRowSchema, "ip neigh");
  if (!rows.ok) {
    return rows;
  }
  if (!addresses.ok) {
    return addresses;
  }
  if (!routes4.ok) {
    return routes4;
  }
  if (!routes6.ok) {
    return routes6;
  }
  if (!neighbours.ok) {
    return neighbours;
  }
  const addressesOf = new Map(addresses.value.map((row) => [row.ifindex, toAddresses(row)]));
  const indexes = new Map(rows.value.map((row) => [row.ifname, row.ifindex]));
  return ok({
    name: outputs.name,
    inode: outputs.inode,
    processes: outputs.processes,
    readable: true,
    links: rows.value.map((row) => ({
      ...toLink(row, (name) => indexes.get(name)),
      addresses: addressesOf.get(row.ifindex) ?? [],
    })),
    routes: [
      ...routes4.value.flatMap((row) => toRoutes(row, "inet")),
      ...routes6.value.flatMap((row) => toRoutes(row, "inet6")),
    ],
    ...(outputs.neighbours === undefined ? {} : { neighbours: toNeighbours(neighbours.value) }),
  });
}
