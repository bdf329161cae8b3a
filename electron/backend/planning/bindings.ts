import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Topology } from "../../../shared/topology/document.ts";

/**
 * Turns bindings that people write into those of the plan: from a NIC's or bond's id or unique name to its id.
 *
 * What names no NIC is handed on as it is, so that the plan refuses it by name.
 */
export function resolveBindings(
  topology: Topology,
  written: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(written).map(([drawn, live]) => [nicId(topology, drawn) ?? drawn, live]),
  );
}

function nicId(topology: Topology, drawn: string): NodeId | undefined {
  const nics = topology.nodes.filter((node) => node.kind === "nic" || node.kind === "bond");
  const byId = nics.find(({ id }) => id === drawn);
  const byName = nics.filter(({ name }) => name === drawn);
  return byId?.id ?? (byName.length === 1 ? byName[0]?.id : undefined);
}
