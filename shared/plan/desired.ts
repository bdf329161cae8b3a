import { message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { NodeOf } from "../topology/document.ts";
import { hostOf, vlanParent } from "../topology/effective.ts";
import type { TopologyIndex } from "../topology/topology-index.ts";
import { bridgeSpec, macvlanSpec, vethSpecs, vlanSpec, type SpecContext } from "./drawn-spec.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { LiveIndex } from "./live-index.ts";
import { resolveNics, type Bindings, type ResolvedNic } from "./nics.ts";
import type { LeftToOthers, PlanProblem } from "./plan.ts";
import { isNamespaceName } from "../topology/fields.ts";

/** What the document wants of the local host. */
export interface Desired {
  /** Node of the host; null: nothing is wanted of any. */
  readonly host: NodeId | null;
  readonly nics: ReadonlyMap<NodeId, ResolvedNic>;
  /** VLANs and bridges in the order in which they can be made. */
  readonly bases: readonly LinkSpec[];
  /** Macvlan children and veth ends, in document order. */
  readonly children: readonly LinkSpec[];
  /** Keys of links in namespaces that could not be looked into. */
  readonly unseenKeys: ReadonlySet<string>;
  /** Name of each wanted namespace, with the guest's node. */
  readonly namespaces: ReadonlyMap<string, NodeId>;
  readonly leftToOthers: readonly LeftToOthers[];
  readonly notes: readonly LeftToOthers[];
  readonly problems: readonly PlanProblem[];
}

/** Reads the wanted links, namespaces and NICs of one host out of the document. */
export function desiredState(
  index: TopologyIndex,
  host: NodeOf<"host">,
  live: LiveIndex,
  bindings: Bindings,
): Desired {
  const { nics, problems: nicProblems } = resolveNics(index, host.id, live, bindings);
  const context: SpecContext = {
    index,
    live,
    nics,
    nicLinks: new Map([...nics.values()].map(({ link }) => [link.name, link])),
    mtuOf: new Map(),
    leftToOthers: [],
    notes: [],
    problems: [...nicProblems],
  };
  const bases = basesOf(context, host.id);
  const children = childrenOf(context, host.id);
  const specs = [...bases, ...children];
  const unseen = unseenNamespaces(context, specs);
  const seen = (spec: LinkSpec): boolean =>
    !unseen.has(spec.namespace ?? spec.peer?.namespace ?? null);
  checkNames(context, specs);
  return {
    unseenKeys: new Set(specs.filter((spec) => !seen(spec)).map(({ key }) => key)),
    host: host.id,
    nics,
    bases,
    children: children.filter(seen),
    namespaces: namespacesOf(context, host.id),
    leftToOthers: context.leftToOthers,
    notes: context.notes,
    problems: context.problems,
  };
}

function basesOf(context: SpecContext, host: NodeId): readonly LinkSpec[] {
  const { index } = context;
  const vlans = index.topology.nodes.filter(
    (node): node is NodeOf<"nic"> =>
      node.kind === "nic" && node.vlan !== undefined && node.host === host,
  );
  const byDepth = [...vlans].sort((a, b) => vlanDepth(index, a) - vlanDepth(index, b));
  const bridges = index.topology.nodes.filter(
    (node): node is NodeOf<"bridge"> => node.kind === "bridge" && node.host === host,
  );
  return [
    ...byDepth.flatMap((node) => vlanSpec(context, node)),
    ...bridges.map((node) => bridgeSpec(context, node)),
  ];
}

function vlanDepth(index: TopologyIndex, vlan: NodeOf<"nic">): number {
  const seen = new Set<NodeId>();
  let node: NodeOf<"nic" | "bond"> | undefined = vlan;
  while (node?.kind === "nic" && node.vlan && !seen.has(node.id)) {
    seen.add(node.id);
    node = vlanParent(index, node);
  }
  return seen.size;
}

function childrenOf(context: SpecContext, host: NodeId): readonly LinkSpec[] {
  const { index } = context;
  return index.topology.nodes.flatMap((node) => {
    if ((node.kind !== "macvlan" && node.kind !== "veth") || hostOf(index, node)?.id !== host) {
      return [];
    }
    return node.kind === "macvlan" ? macvlanSpec(context, node) : vethSpecs(context, node);
  });
}

function namespacesOf(context: SpecContext, host: NodeId): ReadonlyMap<string, NodeId> {
  const names = new Map<string, NodeId>();
  for (const node of context.index.topology.nodes) {
    if (node.kind !== "guest" || node.type !== "namespace" || node.host !== host) {
      continue;
    }
    if (!isNamespaceName(node.name)) {
      const text = message("plan.unsafeName", { name: node.name });
      context.problems.push({ kind: "unsafe-name", node: node.id, message: text });
    }
    names.set(node.name, node.id);
  }
  return names;
}

/** Namespaces that exist and could not be looked into: nothing is planned there, and that is said. */
function unseenNamespaces(
  context: SpecContext,
  specs: readonly LinkSpec[],
): ReadonlySet<string | null> {
  const unseen = new Set<string | null>();
  for (const spec of specs) {
    const name = spec.namespace;
    if (name !== null && !unseen.has(name) && context.live.namespace(name)?.readable === false) {
      unseen.add(name);
      const reason = message("plan.unseenNamespace", { namespace: name });
      context.notes.push({ node: spec.node, reason });
    }
  }
  return unseen;
}

function checkNames(context: SpecContext, specs: readonly LinkSpec[]): void {
  const first = new Map<string, LinkSpec>();
  for (const spec of specs) {
    const place = `${spec.namespace ?? ""} ${spec.name}`;
    const other = first.get(place);
    if (other) {
      const text = message("plan.nameTwice", { name: spec.name, other: other.node });
      context.problems.push({ kind: "name-taken", node: spec.node, message: text });
    }
    first.set(place, other ?? spec);
  }
}
