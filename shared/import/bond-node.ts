import type { LiveLink, LiveNamespace } from "../plan/live-state.ts";
import type { NodeId } from "../topology/brand.ts";
import type { NodeOf } from "../topology/document.ts";
import { DEFAULT_MTU } from "../topology/effective.ts";
import { BOND_MODES } from "../topology/nodes/bond.ts";
import { addressingOf, macOf, mtuOf } from "./interface-config.ts";

/** Where a bond is put, and what of the machine it is made of. */
export interface BondPlace {
  readonly id: NodeId;
  readonly host: NodeId;
  /** Those that are drawn, with the names that they have on the machine. */
  readonly ports: readonly { readonly id: NodeId; readonly name: string }[];
  /** The host's own; absent: nothing is known of routes. */
  readonly namespace: LiveNamespace | undefined;
}

/** A bond of the machine as a node, as it is now. */
export function bondNode(
  link: LiveLink,
  { id, host, ports, namespace }: BondPlace,
): NodeOf<"bond"> {
  const primary = ports.find(({ name }) => name === link.bond?.primary);
  return {
    kind: "bond",
    id,
    host,
    name: link.name,
    mode: BOND_MODES.find((mode) => mode === link.bond?.mode) ?? "active-backup",
    ...(ports.length > 0 ? { ports: ports.map((port) => port.id) } : {}),
    ...(primary ? { primary: primary.id } : {}),
    ...macOf(link),
    ...mtuOf(link, DEFAULT_MTU),
    ...(namespace ? addressingOf(link, namespace) : {}),
  };
}
