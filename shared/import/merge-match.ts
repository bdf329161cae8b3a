import type { TopologyNode } from "../topology/document.ts";

/**
 * Whether a node of the document is what was imported, whose references are the document's ids.
 *
 * A child is known by its name in its stack, or by the MAC that both say; a name in a guest is only
 * that guest's.
 */
export function sameNode(known: TopologyNode, found: TopologyNode): boolean {
  switch (found.kind) {
    case "nic":
      return known.kind === "nic" && known.host === found.host && sameNic(known, found);
    case "bond":
      return isSameBond(known, found);
    case "bridge":
    case "guest":
      return known.kind === found.kind && known.host === found.host && known.name === found.name;
    case "macvlan":
      return known.kind === "macvlan" && isSameChild(known, found);
    case "veth":
      return known.kind === "veth" && known.guest === found.guest && known.name === found.name;
    default:
      return false;
  }
}

type Child = TopologyNode & { readonly kind: "macvlan" };

function isSameChild(known: Child, found: Child): boolean {
  return (
    known.guest === found.guest &&
    (known.name === found.name ? known.parent === found.parent : hasMac(known, found.mac))
  );
}

/** A bond that the document draws as a NIC stays one. */
function isSameBond(known: TopologyNode, found: TopologyNode & { readonly kind: "bond" }): boolean {
  const isFitting = known.kind === "bond" || (known.kind === "nic" && !known.vlan);
  return isFitting && known.host === found.host && known.name === found.name;
}

type Nic = TopologyNode & { readonly kind: "nic" };

function sameNic(known: Nic, found: Nic): boolean {
  if (known.name === found.name) {
    return true;
  }
  return known.vlan || found.vlan
    ? known.vlan?.parent === found.vlan?.parent && known.vlan?.id === found.vlan?.id
    : hasMac(known, found.mac);
}

function hasMac({ mac }: { readonly mac?: string }, other: string | undefined): boolean {
  return mac !== undefined && mac.toLowerCase() === other?.toLowerCase();
}
