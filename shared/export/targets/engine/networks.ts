import { isWithin, networkOf, type Family, type Network } from "../../../plan/ip-network.ts";
import type { MacvlanMode } from "../../../topology/nodes/macvlan.ts";
import type { LabChild } from "../../lab.ts";
import type { Engine } from "./abilities.ts";

/** A subnet of a network, and where its default route goes. */
export interface EngineSubnet {
  readonly family: Family;
  /** `NETWORK/PREFIX`. */
  readonly subnet: string;
  /** Null: no child has a default route. */
  readonly gateway: string | null;
}

/** What an engine calls a network: children of one parent, in one mode and one subnet per family. */
export interface EngineNetwork {
  readonly parent: string;
  readonly mode: MacvlanMode;
  /** Who gives addresses: the engine from the subnets, a DHCP server, nobody. */
  readonly ipam: "static" | "dhcp" | "none";
  /** IPv4 first; empty but for `static`. */
  readonly subnets: readonly EngineSubnet[];
  /** What all children agree on. */
  readonly mtu: number | null;
  readonly bclim: number | null;
  readonly children: readonly LabChild[];
}

/** Children, each in its network; and those whose subnet another network of the engine has already. */
export interface Networks {
  readonly networks: readonly EngineNetwork[];
  readonly overlapping: readonly LabChild[];
}

interface Draft {
  readonly parent: string;
  readonly mode: MacvlanMode;
  readonly ipam: EngineNetwork["ipam"];
  readonly subnets: Map<Family, string>;
  readonly children: LabChild[];
}

const FAMILIES: readonly Family[] = ["inet", "inet6"];

/** Longest prefix that leaves an engine room: network, broadcast and gateway addresses are its own. */
const LONGEST: Readonly<Record<Family, number>> = { inet: 30, inet6: 126 };

/**
 * The address that an engine can give a child: the first of a family in a subnet that can be shared.
 */
export function engineAddress({ addresses }: LabChild, family: Family): Network | undefined {
  return addresses
    .map(networkOf)
    .find((one) => one.family === family && one.prefix <= LONGEST[family]);
}

/** Where a child's default route of a family goes, if that lies in its own subnet. */
export function engineGateway(child: LabChild, family: Family): string | null {
  const own = engineAddress(child, family);
  const via = child.routes.find((route) => isDefault(route.to, family))?.via;
  return own && via !== undefined && isWithin(via, own) ? networkOf(via).address : null;
}

/** Whether a destination is all of a family: `0.0.0.0/0`, `::/0`. */
export function isDefault(to: string, family: Family): boolean {
  const { prefix, family: its } = networkOf(to);
  return prefix === 0 && its === family;
}

/** Sorts children into networks, in document order. */
export function networksOf(children: readonly LabChild[], engine: Engine): Networks {
  const drafts: Draft[] = [];
  const overlapping: LabChild[] = [];
  for (const child of children) {
    const wanted = draftOf(child, engine);
    const others = (own: Draft | undefined): readonly string[] =>
      drafts.filter((one) => one !== own).flatMap(({ subnets }) => [...subnets.values()]);
    const known = drafts.find((one) => isJoinable(one, wanted));
    const clash = [...wanted.subnets.values()].some((one) =>
      others(known).some((other) => overlap(one, other)),
    );
    if (clash && !engine.overlaps) {
      overlapping.push(child);
    } else if (known) {
      known.children.push(child);
      wanted.subnets.forEach((subnet, family) => known.subnets.set(family, subnet));
    } else {
      drafts.push(wanted);
    }
  }
  return { networks: drafts.map(finished), overlapping };
}

function draftOf(child: LabChild, engine: Engine): Draft {
  const subnets = new Map(
    FAMILIES.flatMap((family) => {
      const address = engineAddress(child, family);
      return address ? [[family, address.network] as const] : [];
    }),
  );
  const ipam = subnets.size > 0 ? "static" : child.dhcp && engine.dhcp ? "dhcp" : "none";
  return { parent: child.parent, mode: child.mode, ipam, subnets, children: [child] };
}

/**
 * One shared subnet, and none of the same family that differs; no engine connects a container twice
 * to one network.
 */
function isJoinable(known: Draft, wanted: Draft): boolean {
  const both = FAMILIES.filter((family) => known.subnets.has(family) && wanted.subnets.has(family));
  return (
    known.parent === wanted.parent &&
    known.mode === wanted.mode &&
    known.ipam === wanted.ipam &&
    !known.children.some(({ guest }) =>
      wanted.children.some((child) => child.guest?.node === guest?.node),
    ) &&
    (wanted.ipam !== "static" || both.length > 0) &&
    both.every((family) => known.subnets.get(family) === wanted.subnets.get(family))
  );
}

function overlap(one: string, other: string): boolean {
  return isWithin(one, networkOf(other)) || isWithin(other, networkOf(one));
}

function finished({ subnets, children, ...rest }: Draft): EngineNetwork {
  return {
    ...rest,
    subnets: FAMILIES.flatMap((family) => {
      const subnet = subnets.get(family);
      const gateway = children.map((child) => engineGateway(child, family)).find((via) => via);
      return subnet === undefined ? [] : [{ family, subnet, gateway: gateway ?? null }];
    }),
    mtu: agreed(children.map(({ mtu }) => mtu)),
    bclim: agreed(children.map(({ bclim }) => bclim)),
    children,
  };
}

function agreed(values: readonly (number | null)[]): number | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
