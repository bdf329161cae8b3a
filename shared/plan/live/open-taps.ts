import type { LiveLink, LiveNamespace } from "../live-state.ts";
import type { HostAccess } from "./host-access.ts";
import { processIds, seesAllProcesses } from "./processes.ts";

/**
 * Tells of every macvtap whether a process holds its character device open.
 *
 * `/dev/tapN` is named by ifindex and shared by all namespaces, so an equal index elsewhere counts
 * too: better one tap taken for open than a running VM cut off. An ordinary user sees own processes
 * only; what they do not hold open stays untold.
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
    links: namespace.links.map((link) => marked(link, open.has(link.index), seesAll)),
  }));
}

function marked(link: LiveLink, isOpen: boolean, seesAll: boolean): LiveLink {
  if (link.kind !== "macvtap" || link.macvlan === null || (!isOpen && !seesAll)) {
    return link;
  }
  return { ...link, macvlan: { ...link.macvlan, tapOpen: isOpen } };
}

async function openTaps(access: HostAccess): Promise<ReadonlySet<number>> {
  const indexes = new Set<number>();
  for (const pid of await processIds(access)) {
    const folder = `/proc/${pid}/fd`;
    const names = await access.list(folder);
    const targets = await Promise.all(names.map((name) => access.readLink(`${folder}/${name}`)));
    for (const target of targets) {
      const index = /^\/dev\/tap(\d+)$/.exec(target ?? "")?.[1];
      if (index !== undefined) {
        indexes.add(Number(index));
      }
    }
  }
  return indexes;
}
