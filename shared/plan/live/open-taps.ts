import type { LiveLink, LiveNamespace } from "../live-state.ts";
import type { HostAccess } from "./host-access.ts";
import { processIds, seesAllProcesses } from "./processes.ts";

const TAP = /^\/dev\/(?:tap(\d+)|macvlan-designer\/\d+-(.+))$/;

/**
 * Tells of every macvtap whether a process holds its character device open.
 *
 * `/dev/tapN` is named by ifindex and shared by all namespaces, so an equal index elsewhere counts
 * too: better one tap taken for open than a running VM cut off. A node that the helper made, where
 * that name was taken, has the link's name. An ordinary user sees own processes only; what they do
 * not hold open stays untold.
 */
export async function markOpenTaps(
  access: HostAccess,
  namespaces: readonly LiveNamespace[],
): Promise<readonly LiveNamespace[]> {
  if (!namespaces.some(({ links }) => links.some((link) => link.kind === "macvtap"))) {
    return namespaces;
  }
  const seesAll = await seesAllProcesses(access);
  const open = await openTaps(access);
  return namespaces.map((namespace) => ({
    ...namespace,
    links: namespace.links.map((link) =>
      marked(link, open.has(link.index) || open.has(link.name), seesAll),
    ),
  }));
}

function marked(link: LiveLink, isOpen: boolean, seesAll: boolean): LiveLink {
  if (link.kind !== "macvtap" || link.macvlan === null || (!isOpen && !seesAll)) {
    return link;
  }
  return { ...link, macvlan: { ...link.macvlan, tapOpen: isOpen } };
}

/** By index or by name. */
async function openTaps(access: HostAccess): Promise<ReadonlySet<number | string>> {
  const open = new Set<number | string>();
  for (const pid of await processIds(access)) {
    const folder = `/proc/${pid}/fd`;
    const names = await access.list(folder);
    const targets = await Promise.all(names.map((name) => access.readLink(`${folder}/${name}`)));
    for (const target of targets) {
      const [, index, name] = TAP.exec(target ?? "") ?? [];
      if (index !== undefined) {
        open.add(Number(index));
      } else if (name !== undefined) {
        open.add(name);
      }
    }
  }
  return open;
}
