import { message } from "../../messages/message.ts";
import { isWithin, networkOf } from "../../plan/ip-network.ts";
import type { Result } from "../../result.ts";
import { cidrSchema } from "../../topology/fields.ts";
import type { Found, FoundChild, FoundGuest, FoundLink, FoundRoute } from "../found.ts";
import type { ImportProblem, Notes } from "../notes.ts";
import { readJson } from "../text/json.ts";
import type { ImportFile } from "../text/limits.ts";
import type { Tree } from "../text/tree.ts";
import { parentLink } from "./parent-link.ts";
import { readEach } from "./read-each.ts";

/** A macvlan network of a container engine. */
export interface EngineNetwork {
  readonly tree: Tree;
  readonly name: string;
  readonly parent: string;
  readonly mode: string;
  readonly subnets: readonly EngineSubnet[];
  /** Whether containers get a default route by its gateways. */
  readonly routes: boolean;
  readonly dhcp?: boolean;
  readonly mtu?: number | undefined;
  readonly bclim?: number | undefined;
}

export interface EngineSubnet {
  readonly subnet: string;
  readonly gateway: string | undefined;
}

/** A container's connection to a network. */
export interface EngineEndpoint {
  readonly tree: Tree;
  readonly network: EngineNetwork;
  /** Whose it is, by a key of its own and by the name to show. */
  readonly container: string;
  readonly title: string;
  /** Absent: the engine's own choice, `eth0` for the first one. */
  readonly name?: string | undefined;
  readonly mac?: string | undefined;
  /** With or without prefix length. */
  readonly addresses: readonly string[];
}

/** Reads what an engine says of its networks, in JSON, and draws it. */
export function readNetworks(
  files: readonly ImportFile[],
  notes: Notes,
  networkOf: (tree: Tree) => readonly EngineNetwork[],
  endpointsOf: (network: EngineNetwork) => readonly EngineEndpoint[],
): Result<Found, readonly ImportProblem[]> {
  return readEach(
    files,
    (file) => readJson(file, notes),
    (trees) => {
      const networks = trees.flatMap((tree) => tree.items()).flatMap(networkOf);
      return foundOfEngine(networks, networks.flatMap(endpointsOf));
    },
  );
}

/** Draws containers as guests and their connections as children of the networks' parents. */
export function foundOfEngine(
  networks: readonly EngineNetwork[],
  endpoints: readonly EngineEndpoint[],
): Found {
  const guests = new Map<string, FoundGuest>();
  const counts = new Map<string, number>();
  const routed = new Set<string>();
  const children = endpoints.map((one): FoundChild => {
    const { container, title, network, tree, mac } = one;
    const at = tree.place;
    const number = counts.get(container) ?? 0;
    counts.set(container, number + 1);
    guests.set(container, { at, key: container, name: title, type: "container" });
    const name = one.name ?? `eth${number}`;
    if (one.name === undefined) {
      tree.note("hint", message("import.engineName", { name, container: title }));
    }
    const addresses = one.addresses.map((address) => withPrefix(address, network));
    return {
      kind: "child",
      at,
      name,
      guest: container,
      parent: network.parent,
      mode: network.mode,
      mac: mac === "" ? undefined : mac,
      mtu: network.mtu,
      bclim: network.bclim,
      addresses,
      dhcp: network.dhcp === true,
      routes: gatewayRoutes(network, addresses, container, routed),
    };
  });
  return {
    links: [...unusedParents(networks, endpoints), ...children],
    guests: [...guests.values()],
  };
}

/** A network that nobody is connected to still says that its parent is there. */
function unusedParents(
  networks: readonly EngineNetwork[],
  endpoints: readonly EngineEndpoint[],
): readonly FoundLink[] {
  const used = new Set(endpoints.map(({ network }) => network.parent));
  const empty = networks.filter((network) => !endpoints.some((one) => one.network === network));
  for (const { tree, name, parent } of empty) {
    tree.note("hint", message("import.engineEmpty", { name, parent }));
  }
  const parents = new Map(empty.map((network) => [network.parent, network]));
  return [...parents.values()]
    .filter(({ parent }) => !used.has(parent))
    .map(({ parent, tree }) => parentLink(parent, tree.place));
}

/** An address with the prefix length of the subnet that it is in. */
function withPrefix(address: string, { subnets }: EngineNetwork): string {
  if (address.includes("/") || !isAddress(address)) {
    return address;
  }
  const subnet = subnets.find(
    (one) => isCidr(one.subnet) && isWithin(address, networkOf(one.subnet)),
  );
  return subnet ? `${address}/${networkOf(subnet.subnet).prefix}` : address;
}

/** The first network with a gateway gives a container its default route, one for each family. */
function gatewayRoutes(
  { subnets, routes }: EngineNetwork,
  addresses: readonly string[],
  container: string,
  routed: Set<string>,
): readonly FoundRoute[] {
  return subnets.flatMap(({ subnet, gateway }) => {
    if (!routes || gateway === undefined || !isCidr(subnet)) {
      return [];
    }
    const { family } = networkOf(subnet);
    const key = JSON.stringify([container, family]);
    const isUsed =
      addresses.length === 0 ||
      addresses.some((one) => isCidr(one) && networkOf(one).family === family);
    if (!isUsed || routed.has(key)) {
      return [];
    }
    routed.add(key);
    return [{ to: family === "inet" ? "0.0.0.0/0" : "::/0", via: gateway }];
  });
}

function isAddress(text: string): boolean {
  return isCidr(`${text}/32`);
}

function isCidr(text: string): boolean {
  return cidrSchema.safeParse(text).success;
}

/** Says of a network of another driver that it is not drawn. */
export function isMacvlan(tree: Tree, name: string, driver: string | undefined): boolean {
  if (driver === "macvlan") {
    return true;
  }
  tree.note("left", message("import.engineDriver", { name, driver: driver ?? "bridge" }));
  tree.leave();
  return false;
}
