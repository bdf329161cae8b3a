import type { Topology } from "../../shared/topology/document.ts";

/** What a lab's switches have to know of a document's VLANs. */
export interface SwitchVlans {
  /** Every VLAN id of the document. */
  readonly tagged: readonly number[];
  /** An id that the document does not use: untagged frames are among themselves there. */
  readonly untagged: number;
}

/**
 * The VLANs that the switches of a document tell apart; undefined: there is none.
 *
 * Then a plain bridge does. Otherwise the switches are bridges with `vlan_filtering`, which learn
 * in each VLAN for itself, as IEEE 802.1Q switches do.
 */
export function switchVlans({ nodes, cables = [] }: Topology): SwitchVlans | undefined {
  const drawn = [
    ...nodes.map((node) => (node.kind === "nic" ? node.vlan?.id : undefined)),
    ...cables.map(({ vlan }) => vlan),
  ].filter((id) => id !== undefined);
  const tagged = new Set(drawn);
  let untagged = 1;
  while (tagged.has(untagged)) {
    untagged += 1;
  }
  return tagged.size === 0 ? undefined : { tagged: [...tagged], untagged };
}
