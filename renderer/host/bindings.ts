import type { Topology } from "../../shared/topology/document.ts";
import type { HostState } from "../store/host-store.ts";

/**
 * Which live NIC stands for which drawn one.
 *
 * What was chosen in this window, or else what the document was applied with; only for NICs that are
 * still drawn.
 */
export function bindingsFor(
  { bindings, snapshot }: HostState,
  topology: Topology,
): Readonly<Record<string, string>> {
  const applied = snapshot?.applied.find(({ record }) => record.documentId === topology.id);
  const wanted = { ...applied?.record.bindings, ...bindings };
  const drawn = new Set<string>(
    topology.nodes.filter((node) => node.kind === "nic" && !node.vlan).map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(wanted).filter(([id, live]) => drawn.has(id) && live !== ""),
  );
}
