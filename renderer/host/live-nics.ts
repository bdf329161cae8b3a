import { classifyLinks } from "../../shared/import/classify-link.ts";
import type { LiveLink } from "../../shared/plan/live-state.ts";
import type { HostSnapshot } from "../../shared/protocol/app/host.ts";
import type { NodeOf, Topology } from "../../shared/topology/document.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";

/** A NIC or bond of this workstation, or a VLAN on one, and the drawn one that it stands for. */
export interface LiveNic {
  readonly link: LiveLink;
  /** `bound`: it stands for one of another name or MAC; null: it is not drawn. */
  readonly drawn: { readonly node: NodeOf<"nic" | "bond">; readonly how: "same" | "bound" } | null;
}

/** A drawn NIC or bond of this workstation's host, and what is known of it here. */
export interface DrawnNic {
  readonly node: NodeOf<"nic" | "bond">;
  readonly link: LiveLink | null;
  /** `missing`: none of that name here; `differs`: one of that name with another MAC. */
  readonly state: "same" | "bound" | "missing" | "differs";
}

type Bindings = Readonly<Record<string, string>>;

/** What a macvlan can sit on here, in the kernel's order, so that nothing moves by itself. */
export function liveNics(
  snapshot: HostSnapshot,
  topology: Topology | null,
  bindings: Bindings,
): readonly LiveNic[] {
  const [host, ...others] = snapshot.live.namespaces;
  if (!host) {
    return [];
  }
  const roles = classifyLinks(host, [
    ...others,
    ...snapshot.containers.map(({ namespace }) => namespace),
  ]);
  const drawn = topology ? drawnNics(topology, host.links, bindings) : [];
  return host.links
    .filter((link) => ["nic", "bond", "vlan"].includes(roles.get(link)?.as ?? ""))
    .map((link) => {
      const found = drawn.find((one) => one.link === link && one.state !== "differs");
      const how = found?.state === "bound" ? "bound" : "same";
      return { link, drawn: found ? { node: found.node, how } : null };
    });
}

/** The NICs and bonds (not the VLANs) that the document draws on this workstation. */
export function physicalNics(
  topology: Topology,
  links: readonly LiveLink[],
  bindings: Bindings,
): readonly DrawnNic[] {
  return drawnNics(topology, links, bindings).filter(
    ({ node }) => node.kind === "bond" || !node.vlan,
  );
}

function drawnNics(
  topology: Topology,
  links: readonly LiveLink[],
  bindings: Bindings,
): readonly DrawnNic[] {
  const host = localHost(indexTopology(topology))?.id;
  return topology.nodes
    .filter((node) => node.kind === "nic" || node.kind === "bond")
    .filter((node) => node.host === host)
    .map((node) => drawnNic(node, links, bindings));
}

function drawnNic(
  node: NodeOf<"nic" | "bond">,
  links: readonly LiveLink[],
  bindings: Bindings,
): DrawnNic {
  const bound = Object.hasOwn(bindings, node.id) ? bindings[node.id] : undefined;
  const link = links.find(({ name }) => name === (bound ?? node.name)) ?? null;
  if (!link) {
    return { node, link, state: "missing" };
  }
  const isSame =
    node.mac === undefined || node.mac.toLowerCase() === (link.permanentMac ?? link.mac);
  if (bound !== undefined) {
    return { node, link, state: bound === node.name && isSame ? "same" : "bound" };
  }
  return { node, link, state: isSame ? "same" : "differs" };
}
