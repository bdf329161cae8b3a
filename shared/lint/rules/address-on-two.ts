import { message } from "../../messages/message.ts";
import type { Cidr } from "../../topology/brand.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { addressesOf, bits, hostPart, writeAddress, type IpPrefix } from "../facts/addresses.ts";
import { nodesOf } from "../facts/devices.ts";
import { hasReflectiveRelay } from "../facts/links.ts";
import { lanOf } from "../facts/segments.ts";
import { fix, isEditable, setProperty, withoutAddress } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** So many addresses after the taken one are tried for a free one. */
const MAX_TRIED = 256n;

/** Two interfaces of one LAN with one address: whoever answered ARP last gets the frames. */
export const addressOnTwo: Rule = {
  code: "MV214",
  severity: "warning",
  *check(index) {
    const users = usersByAddress(index);
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      const lan = lanOf(index, node);
      for (const [at, address] of addressesOf(index, node).entries()) {
        const first = lan === undefined ? undefined : users.get(keyOf(lan, address));
        const { value } = address;
        const isOther = first !== undefined && first.id !== node.id;
        if (isOther && !areShim(index, { node, value }, { node: first, value })) {
          const isFree = (other: bigint): boolean =>
            !users.has(keyOf(lan ?? "", { ...address, value: other }));
          yield {
            ...atNode(index, node, "addresses", at),
            message: message("lint.addressOnTwo", {
              name: node.name,
              address: address.text,
              other: first.name,
            }),
            fixes: [...nextFree(node, at, address, isFree), ...withoutAddress(node, at)],
          };
        }
      }
    }
  },
};

/** Whether one is a host shim of the other, either way round in the document. */
function areShim(index: TopologyIndex, one: Holder, other: Holder): boolean {
  return isShimOf(index, one, other.node) || isShimOf(index, other, one.node);
}

/**
 * Whether a child holds its NIC's or bond's IPv6 address once more, as a /128, for its siblings.
 *
 * The parent never hears its children ask, so duplicate address detection finds no other; where
 * frames come back, the parent answers, and the child's address is left unusable (`dadfailed`).
 */
function isShimOf(index: TopologyIndex, { node, value }: Holder, parent: InterfaceNode): boolean {
  return (
    node.kind === "macvlan" &&
    node.mode === "bridge" &&
    node.guest === undefined &&
    node.parent === parent.id &&
    addressesOf(index, node).some(
      (own) => own.family === 6 && own.value === value && own.length === 128,
    ) &&
    hearsNothingBack(index, parent)
  );
}

function hearsNothingBack(index: TopologyIndex, parent: InterfaceNode): boolean {
  const isAlone = parent.kind === "nic" || (parent.kind === "bond" && parent.mode !== "broadcast");
  return isAlone && !hasReflectiveRelay(index, parent);
}

/** An interface, and the address that is meant. */
interface Holder {
  readonly node: InterfaceNode;
  readonly value: bigint;
}

/** The first interface that has each address, by LAN. */
function usersByAddress(index: TopologyIndex): ReadonlyMap<string, InterfaceNode> {
  const users = new Map<string, InterfaceNode>();
  for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
    const lan = lanOf(index, node);
    for (const address of lan === undefined ? [] : addressesOf(index, node)) {
      const key = keyOf(lan ?? "", address);
      users.set(key, users.get(key) ?? node);
    }
  }
  return users;
}

function keyOf(lan: string, { family, value }: IpPrefix): string {
  return `${lan} ${family} ${value}`;
}

function nextFree(
  node: InterfaceNode,
  at: number,
  address: IpPrefix,
  isFree: (value: bigint) => boolean,
): readonly QuickFix[] {
  if (!isEditable(node.addresses)) {
    return [];
  }
  const size = 1n << BigInt(bits(address.family) - address.length);
  const network = address.value - hostPart(address);
  for (let step = 1n; step <= MAX_TRIED; step += 1n) {
    const host = (hostPart(address) + step) % size;
    const value = network + host;
    // The first and the last address of a network are nobody's.
    if (host !== 0n && host !== size - 1n && isFree(value)) {
      const to = `${writeAddress(address.family, value)}/${address.length}` as Cidr;
      const addresses = (node.addresses ?? []).map((old, other) => (other === at ? to : old));
      const title = message("lint.fix.setAddress", { name: node.name, address: to });
      return [fix(title, setProperty(node, "addresses", addresses))];
    }
  }
  return [];
}
