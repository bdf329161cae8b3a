import type { LiveNamespace } from "../live-state.ts";
import { findTool, type HostAccess } from "./host-access.ts";
import { parseListedIds, type InodesById, type NamespaceIds } from "./namespace-ids.ts";
import { NAMED_NAMESPACES } from "./read-named-namespaces.ts";
import type { NamespaceReading } from "./read-namespace.ts";

/** Tells what each namespace's ids mean: by name where there is one, else by asking `lsns` inside it. */
export async function resolveIds(
  access: HostAccess,
  readings: readonly NamespaceReading[],
  namespaces: readonly LiveNamespace[],
): Promise<InodesById> {
  const inodeOf = new Map(namespaces.map(({ name, inode }) => [name, inode]));
  const inodes = new Map<number, ReadonlyMap<number, number>>();
  const tools = await Promise.all([findTool(access, "nsenter"), findTool(access, "lsns")]);
  for (const { namespace, ids } of readings) {
    const known = new Map<number, number>();
    for (const [id, name] of ids) {
      const inode = name === null ? undefined : inodeOf.get(name);
      if (inode !== undefined) {
        known.set(id, inode);
      }
    }
    const listed = hasUnknownParent(namespace, known, ids)
      ? await listIds(access, tools, namespace)
      : new Map<number, number>();
    inodes.set(namespace.inode, new Map([...listed, ...known]));
  }
  return inodes;
}

function hasUnknownParent(
  namespace: LiveNamespace,
  known: ReadonlyMap<number, number>,
  ids: NamespaceIds,
): boolean {
  return namespace.links.some(({ parent }) => {
    const id = parent?.netnsid;
    return id !== undefined && !known.has(id) && (ids.get(id) ?? null) === null;
  });
}

async function listIds(
  access: HostAccess,
  [nsenter, lsns]: readonly (string | null)[],
  namespace: LiveNamespace,
): Promise<ReadonlyMap<number, number>> {
  if (!lsns || !nsenter || namespace.name === null) {
    return new Map();
  }
  const place = `--net=${NAMED_NAMESPACES}/${namespace.name}`;
  const output = await access.run([nsenter, place, lsns, "-t", "net", "-J", "-o", "NS,NETNSID"]);
  return output.code === 0 ? parseListedIds(output.stdout) : new Map();
}
