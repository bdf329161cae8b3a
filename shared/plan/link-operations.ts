import { message, type Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import { creationArgv, deletionArgv } from "./creation.ts";
import type { GoneLink, LinkDiff } from "./link-diff.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { Argv, Operation } from "./plan.ts";

/** New links, one operation each; the two ends of a veth pair are one. */
export function creationOperations(specs: readonly LinkSpec[]): readonly Operation[] {
  return groups(specs).map((ends) => {
    const { node, name } = shown(ends);
    return {
      op: "create",
      target: "link",
      node,
      name,
      commands: creationArgv(ends),
      undo: [deletionArgv(first(ends))],
      reason: creationReason(shown(ends)),
    };
  });
}

/** Links that are deleted for good. */
export function deletionOperations(gone: readonly GoneLink[]): readonly Operation[] {
  const reasons = new Map(gone.map((one) => [one.was, one.reason]));
  const parents = deletedParents(gone);
  const lost = gone.filter(({ again }) => again === undefined).map(({ was }) => was);
  return groups(lost).map((ends) => {
    const { node, name } = shown(ends);
    return {
      op: "delete",
      target: "link",
      node,
      name,
      commands: deletions(ends, parents),
      undo: creationArgv(ends),
      reason: reasons.get(shown(ends)) ?? message("plan.notDrawn", { name, namespace: "" }),
    };
  });
}

/** Links that are made after the deletions: again, or for the first time. */
export function lateOperations(diff: LinkDiff): readonly Operation[] {
  const before = new Map<NodeId, GoneLink>(
    diff.gone.flatMap((one) => (one.again ? [[one.again.node, one] as const] : [])),
  );
  const parents = deletedParents(diff.gone);
  return groups(diff.late).flatMap((ends) => {
    const old = before.get(first(ends).node);
    if (!old) {
      return creationOperations(ends);
    }
    const { node, name } = shown(ends);
    const was = diff.gone.map((one) => one.was).filter((one) => one.node === node);
    return [
      {
        op: "recreate",
        target: "link",
        node,
        name,
        commands: [...deletions(was, parents), ...creationArgv(ends)],
        undo: [deletionArgv(first(ends)), ...creationArgv(was)],
        reason: old.reason,
      },
    ];
  });
}

/** Deleting a link's parent has deleted it already; one end of a veth pair takes the other along. */
function deletions(specs: readonly LinkSpec[], parents: ReadonlySet<string>): readonly Argv[] {
  const [one] = specs;
  return one === undefined || (one.lower !== null && parents.has(one.lower))
    ? []
    : [deletionArgv(first(specs))];
}

function deletedParents(gone: readonly GoneLink[]): ReadonlySet<string> {
  return new Set(
    gone
      .filter(({ was }) => was.kind === "vlan" || was.kind === "bridge")
      .map(({ was }) => was.name),
  );
}

/** Namespaces that are made. */
export function namespaceOperations(
  names: readonly string[],
  nodes: ReadonlyMap<string, NodeId>,
): readonly Operation[] {
  return names.map((name) => ({
    op: "create",
    target: "namespace",
    node: nodes.get(name) ?? null,
    name,
    commands: [
      ["ip", "netns", "add", name],
      ["ip", "-n", name, "link", "set", "dev", "lo", "up"],
    ],
    undo: [["ip", "netns", "del", name]],
    reason: message("plan.namespaceMissing", { name }),
  }));
}

function creationReason({ name, namespace, kind, lower, macvlan }: LinkSpec): Message {
  const where = namespace ?? "";
  switch (kind) {
    case "macvlan":
    case "macvtap":
      return message("plan.childMissing", {
        name,
        kind,
        mode: macvlan?.mode ?? "",
        parent: lower ?? "",
        namespace: where,
      });
    case "vlan":
      return message("plan.vlanMissing", { name, parent: lower ?? "" });
    case "bridge":
      return message("plan.bridgeMissing", { name });
    case "veth":
      return message("plan.vethMissing", { name, namespace: where });
  }
}

/** Groups of the links that one command makes, in order. */
function groups(specs: readonly LinkSpec[]): readonly (readonly LinkSpec[])[] {
  const byNode = new Map<string, LinkSpec[]>();
  for (const spec of specs) {
    const key =
      spec.kind === "veth" ? spec.node : `${spec.key} ${spec.namespace ?? ""} ${spec.name}`;
    const group = byNode.get(key);
    if (group) {
      group.push(spec);
    } else {
      byNode.set(key, [spec]);
    }
  }
  return [...byNode.values()];
}

/** The end that a person knows: the guest's. */
function shown(ends: readonly LinkSpec[]): LinkSpec {
  return ends.find(({ peer }) => peer === null) ?? first(ends);
}

/** The end whose command makes and deletes both. */
function first(ends: readonly LinkSpec[]): LinkSpec {
  const found = ends.find(({ peer }) => peer !== null) ?? ends[0];
  if (!found) {
    throw new RangeError("an operation without a link");
  }
  return found;
}
