import { message } from "../messages/message.ts";
import type { Desired } from "./desired.ts";
import type { LinkDiff } from "./link-diff.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveLink } from "./live-state.ts";
import type { LeftToOthers, Operation } from "./plan.ts";

/** Namespaces that we made and that are no longer drawn. */
export interface OldNamespaces {
  readonly names: readonly string[];
  readonly operations: readonly Operation[];
  readonly notes: readonly LeftToOthers[];
}

/**
 * Deletes namespaces that we made and nobody uses any more.
 *
 * Kept, and said, while a process lives in one or it holds a link of somebody else: after
 * `ip netns del` they would live on unseen.
 */
export function namespacesToDelete(
  made: readonly string[],
  desired: Pick<Desired, "namespaces" | "host">,
  diff: Pick<LinkDiff, "gone">,
  live: LiveIndex,
): OldNamespaces {
  const gone = new Set(diff.gone.map(({ placed }) => placed.link));
  const old = [...new Set(made)].filter(
    (name) => !desired.namespaces.has(name) && live.namespace(name) !== undefined,
  );
  const names: string[] = [];
  const notes: LeftToOthers[] = [];
  for (const name of old) {
    const reason = whyKept(name, live, gone);
    if (reason) {
      notes.push({ node: desired.host, reason });
    } else {
      names.push(name);
    }
  }
  return { names, notes, operations: names.map((name) => operation(name)) };
}

function whyKept(
  name: string,
  live: LiveIndex,
  gone: ReadonlySet<LiveLink>,
): LeftToOthers["reason"] | undefined {
  const namespace = live.namespace(name);
  const processes = namespace?.processes ?? 0;
  if (processes > 0) {
    return message("plan.namespaceInUse", { name, amount: processes });
  }
  const other = namespace?.links.find((link) => link.name !== "lo" && !gone.has(link));
  if (other) {
    return message("plan.namespaceHolds", { name, link: other.name });
  }
  return namespace?.readable === false
    ? message("plan.unseenNamespace", { namespace: name })
    : undefined;
}

function operation(name: string): Operation {
  return {
    op: "delete",
    target: "namespace",
    node: null,
    name,
    commands: [["ip", "netns", "del", name]],
    undo: [
      ["ip", "netns", "add", name],
      ["ip", "-n", name, "link", "set", "dev", "lo", "up"],
    ],
    reason: message("plan.namespaceNotDrawn", { name }),
  };
}
