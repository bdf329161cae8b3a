import { lowerDevice, stackOf } from "../../topology/effective.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import type { Pair } from "./remedy.ts";

/** A host's own interface and a child on it that belongs to another stack. */
export interface HostAndGuest {
  readonly parent: NodeOf<"nic" | "bond" | "bridge">;
  readonly child: NodeOf<"macvlan">;
  /** Every child on the parent that belongs to another stack than the host's. */
  readonly guests: readonly NodeOf<"macvlan">[];
}

/** Recognises the host-VM restriction in a pair, whichever way round it was asked. */
export function hostAndGuest({ index, from, to }: Pair): HostAndGuest | undefined {
  return recognise(index, from, to) ?? recognise(index, to, from);
}

function recognise(
  index: TopologyIndex,
  host: InterfaceNode,
  guest: InterfaceNode,
): HostAndGuest | undefined {
  if (
    (host.kind !== "nic" && host.kind !== "bond" && host.kind !== "bridge") ||
    guest.kind !== "macvlan"
  ) {
    return undefined;
  }
  if (lowerDevice(index, guest)?.id !== host.id || stackOf(index, guest) === host.host) {
    return undefined;
  }
  const guests = childrenOn(index, host).filter((child) => stackOf(index, child) !== host.host);
  return { parent: host, child: guest, guests };
}

/** Every child whose real lower device is the given one, nested ones included. */
export function childrenOn(
  index: TopologyIndex,
  parent: NodeOf<"nic" | "bond" | "bridge">,
): readonly NodeOf<"macvlan">[] {
  return index.topology.nodes.filter(
    (node): node is NodeOf<"macvlan"> =>
      node.kind === "macvlan" && lowerDevice(index, node)?.id === parent.id,
  );
}
