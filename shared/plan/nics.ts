import { distance } from "fastest-levenshtein";
import { message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { NodeOf, TopologyNode } from "../topology/document.ts";
import { nodeOfKind, type TopologyIndex } from "../topology/topology-index.ts";
import { ownerOf } from "./group.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveLink } from "./live-state.ts";
import type { PlanProblem } from "./plan.ts";
import { isBatchSafe } from "./render.ts";

/** A drawn physical NIC or bond, none of which we make, and the live one that stands for it. */
export interface ResolvedNic {
  readonly node: NodeOf<"nic" | "bond">;
  readonly link: LiveLink;
}

/** NIC node id to the name of the live NIC that stands for it. */
export type Bindings = Readonly<Record<string, string>>;

/**
 * Finds the live NIC of each physical NIC and bond that the document draws on the host.
 *
 * By name, and where the document gives a MAC it has to be that of the live NIC; a binding names
 * the live NIC whatever its MAC. A bond has to be one on the machine, too.
 */
export function resolveNics(
  index: TopologyIndex,
  host: NodeId,
  live: LiveIndex,
  bindings: Bindings,
): { readonly nics: ReadonlyMap<NodeId, ResolvedNic>; readonly problems: readonly PlanProblem[] } {
  const nics = new Map<NodeId, ResolvedNic>();
  const problems: PlanProblem[] = unknownBindings(index, host, bindings);
  const takenBy = new Map<string, string>();
  for (const node of index.topology.nodes) {
    if (!isThere(node) || node.host !== host) {
      continue;
    }
    const found = resolve(node, live, bindings);
    if ("kind" in found) {
      problems.push(found);
      continue;
    }
    const other = takenBy.get(found.link.name);
    if (other !== undefined) {
      const params = { nic: node.name, other, live: found.link.name };
      problems.push(problem("nic-in-use", node.id, message("plan.nicTwice", params)));
      continue;
    }
    takenBy.set(found.link.name, node.name);
    nics.set(node.id, found);
  }
  return { nics, problems };
}

function isThere(node: TopologyNode): node is NodeOf<"nic" | "bond"> {
  return node.kind === "bond" || (node.kind === "nic" && !node.vlan);
}

function resolve(
  node: NodeOf<"nic" | "bond">,
  live: LiveIndex,
  bindings: Bindings,
): ResolvedNic | PlanProblem {
  const bound = Object.hasOwn(bindings, node.id) ? bindings[node.id] : undefined;
  const name = bound ?? node.name;
  const link = linkOf(node, name, live);
  if ("message" in link) {
    return link;
  }
  if (!isBatchSafe(name)) {
    return problem("unsafe-name", node.id, message("plan.unsafeName", { name }));
  }
  const drawn = node.mac?.toLowerCase();
  if (bound === undefined && drawn !== undefined && !hasMac(link, drawn)) {
    const found = live.host.links.find((one) => hasMac(one, drawn) && !one.macvlan)?.name ?? "";
    const params = { nic: name, drawn, live: link.mac ?? "–", found };
    return problem("nic-differs", node.id, message("plan.nicDiffers", params));
  }
  return { node, link };
}

/** The machine's interface of that name, which has to be a bond where one is drawn. */
function linkOf(
  node: NodeOf<"nic" | "bond">,
  name: string,
  live: LiveIndex,
): LiveLink | PlanProblem {
  const link = live.link(null, name);
  if (!link) {
    const nearest = nearestNames(live, name);
    const missing = node.kind === "bond" ? "plan.bondMissing" : "plan.nicMissing";
    return problem("nic-missing", node.id, message(missing, { nic: name, nearest }));
  }
  return node.kind === "bond" && link.kind !== "bond"
    ? problem("nic-differs", node.id, message("plan.notABond", { name, kind: link.kind ?? "" }))
    : link;
}

/** A port of a bond has the bond's address as long as it is one, and its own comes back after. */
function hasMac({ mac, permanentMac }: LiveLink, drawn: string): boolean {
  return (permanentMac ?? mac) === drawn;
}

function unknownBindings(index: TopologyIndex, host: NodeId, bindings: Bindings): PlanProblem[] {
  return Object.keys(bindings).flatMap((id) => {
    const node = nodeOfKind(index, id as NodeId, "nic", "bond");
    return node && isThere(node) && node.host === host
      ? []
      : [problem("binding-unknown", null, message("plan.bindingUnknown", { id }))];
  });
}

const MAX_NEAREST = 3;

function nearestNames(live: LiveIndex, name: string): readonly string[] {
  return live.host.links
    .filter((link) => link.ethernet && ownerOf(link.alias) === undefined)
    .map((link) => ({ name: link.name, far: distance(link.name, name) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MAX_NEAREST)
    .map((one) => one.name);
}

function problem(
  kind: PlanProblem["kind"],
  node: NodeId | null,
  text: PlanProblem["message"],
): PlanProblem {
  return { kind, node, message: text };
}
