import { message } from "../messages/message.ts";
import { stackedOn, type Declared, type DeclaredNode } from "./declared.ts";
import type { IssueList } from "./draft-issue.ts";
import { PARSE_CODES } from "./parse-codes.ts";

/**
 * The lowest device below each macvlan and VLAN, by the child's id.
 *
 * A child whose chain dangles or runs in a circle is absent.
 */
export type LowestDevices = ReadonlyMap<string, DeclaredNode>;

/** Follows every chain of parents to its end, in linear time, and reports circles once each. */
export function checkStacks(
  declared: Declared,
  nodes: readonly DeclaredNode[],
  issues: IssueList,
): LowestDevices {
  const lowest = new Map<string, DeclaredNode>();
  const done = new Set<string>();
  for (const node of nodes) {
    const chain: DeclaredNode[] = [];
    const inChain = new Set<string>();
    let current: DeclaredNode | undefined = node;
    while (current && !done.has(current.id) && !inChain.has(current.id)) {
      chain.push(current);
      inChain.add(current.id);
      current = stackedOn(declared, current);
    }
    if (current && inChain.has(current.id)) {
      reportCircle(chain.slice(chain.indexOf(current)), issues);
    } else {
      settle(chain, lowest);
    }
    inChain.forEach((id) => done.add(id));
  }
  return lowest;

  function settle(chain: readonly DeclaredNode[], known: Map<string, DeclaredNode>): void {
    for (const child of [...chain].reverse()) {
      const below = stackedOn(declared, child);
      const isDevice = ["nic", "bond", "bridge"].includes(child.kind);
      const end = below ? known.get(below.id) : isDevice ? child : undefined;
      if (end) {
        known.set(child.id, end);
      }
    }
  }
}

function reportCircle(circle: readonly DeclaredNode[], issues: IssueList): void {
  const first = circle[0];
  if (first) {
    issues.add(
      PARSE_CODES.impossibleStructure,
      [...first.path, ...(first.kind === "nic" ? ["vlan", "parent"] : ["parent"])],
      message("topology.stackCircle", { ids: circle.map(({ id }) => id) }),
    );
  }
}
