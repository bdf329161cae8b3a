import type { LiveLink, LiveNamespace } from "../live-state.ts";
import type { InodesById } from "./namespace-ids.ts";

/** A lower device of macvlans is never a macvlan: the kernel attaches to that one's own parent. */
const NEVER_BELOW: readonly (string | null)[] = ["macvlan", "macvtap"];

/**
 * Infers what each namespace's ids mean from the links that carry them.
 *
 * An id means the one namespace that was read in which every such link finds a device of its parent's
 * index that can be its parent; where several or none fit, nothing is inferred. Sound as long as the
 * namespaces that children come from were read, which is so on the machine's first namespace.
 */
export function inferIds(namespaces: readonly LiveNamespace[]): InodesById {
  const places = namespaces.map((namespace) => ({
    inode: namespace.inode,
    links: new Map(namespace.links.map((link) => [link.index, link])),
  }));
  const inferred = new Map<number, ReadonlyMap<number, number>>();
  for (const namespace of namespaces) {
    const known = new Map<number, number>();
    for (const [id, children] of byId(namespace.links)) {
      const fitting = places.filter(
        ({ inode, links }) =>
          inode !== namespace.inode &&
          children.every((child) => fits(child, links.get(child.parent?.index ?? 0))),
      );
      const [only, ...others] = fitting;
      if (only && others.length === 0) {
        known.set(id, only.inode);
      }
    }
    inferred.set(namespace.inode, known);
  }
  return inferred;
}

function byId(links: readonly LiveLink[]): ReadonlyMap<number, readonly LiveLink[]> {
  const groups = new Map<number, LiveLink[]>();
  for (const link of links) {
    const id = link.parent?.netnsid;
    if (id !== undefined) {
      groups.set(id, [...(groups.get(id) ?? []), link]);
    }
  }
  return groups;
}

function fits(child: LiveLink, parent: LiveLink | undefined): boolean {
  if (!parent?.ethernet) {
    return false;
  }
  if (child.kind === "veth") {
    return (
      parent.kind === "veth" &&
      parent.parent?.elsewhere === true &&
      parent.parent.index === child.index
    );
  }
  const sharesMac = child.macvlan?.mode !== "passthru" || child.mac === parent.mac;
  return !NEVER_BELOW.includes(parent.kind) && child.mtu <= parent.mtu && sharesMac;
}
