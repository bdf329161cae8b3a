import type { LiveNamespace } from "../live-state.ts";
import { findTool, type HostAccess } from "./host-access.ts";
import { parseListedIds, type InodesById } from "./namespace-ids.ts";
import { namespaceFile, type NamespaceReading } from "./read-namespace.ts";

/** Tells what each namespace's ids mean: by name where there is one, else by asking `lsns` inside it. */
export async function resolveIds(
  access: HostAccess,
  readings: readonly NamespaceReading[],
): Promise<InodesById> {
  const inodes = new Map<number, ReadonlyMap<number, number>>();
  const tools = await Promise.all([findTool(access, "nsenter"), findTool(access, "lsns")]);
  for (const { namespace, ids } of readings) {
    const known = new Map<number, number>();
    for (const [id, name] of ids) {
      const inode = name === null ? 0 : await access.inode(namespaceFile(name));
      if (inode !== 0) {
        known.set(id, inode);
      }
    }
    const listed = hasUnknownParent(namespace, known)
      ? await listIds(access, tools, namespace)
      : new Map<number, number>();
    inodes.set(namespace.inode, new Map([...listed, ...known]));
  }
  return inodes;
}

function hasUnknownParent(namespace: LiveNamespace, known: ReadonlyMap<number, number>): boolean {
  return namespace.links.some(
    ({ parent }) => parent?.netnsid !== undefined && !known.has(parent.netnsid),
  );
}

async function listIds(
  access: HostAccess,
  [nsenter, lsns]: readonly (string | null)[],
  namespace: LiveNamespace,
): Promise<ReadonlyMap<number, number>> {
  if (!lsns || !nsenter || namespace.name === null) {
    return new Map();
  }
  const place = `--net=${namespaceFile(namespace.name)}`;
  const output = await access.run([nsenter, place, lsns, "-t", "net", "-J", "-o", "NS,NETNSID"]);
  return output.code === 0 ? parseListedIds(output.stdout) : new Map();
}
