import type { LiveNamespace } from "../live-state.ts";
import { isFirstNamespace } from "./first-namespace.ts";
import { findTool, type HostAccess } from "./host-access.ts";
import { inferIds } from "./infer-ids.ts";
import { parseListedIds, parseNamespaceIds, type InodesById } from "./namespace-ids.ts";
import { namespaceFile, toolInside } from "./read-namespace.ts";

/** Namespaces that are asked at the same time. */
const AT_ONCE = 4;

/** `lsns` gives up where a process ends while it looks at it, so what it left open is asked again. */
const ATTEMPTS = 2;

/**
 * Tells what each namespace's ids mean, by inode.
 *
 * On the machine's first namespace they are inferred from the links themselves. What is left is
 * asked inside each namespace, which costs some 25 ms apiece: `ip netns list-id` knows namespaces
 * with a name, `lsns` those with a process.
 */
export async function resolveIds(
  access: HostAccess,
  ip: string,
  namespaces: readonly LiveNamespace[],
): Promise<InodesById> {
  const inferred = (await isFirstNamespace(access))
    ? inferIds(namespaces)
    : new Map<number, never>();
  const inodes = new Map<number, ReadonlyMap<number, number>>(inferred);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const left = namespaces.filter((namespace) => hasUnknownId(namespace, inodes));
    for (let at = 0; at < left.length; at += AT_ONCE) {
      const some = left.slice(at, at + AT_ONCE).map(async (namespace) => {
        inodes.set(namespace.inode, await askInside(access, ip, namespace));
      });
      await Promise.all(some);
    }
  }
  return inodes;
}

function hasUnknownId(namespace: LiveNamespace, inodes: InodesById): boolean {
  const known = inodes.get(namespace.inode);
  return namespace.links.some(
    ({ parent }) => parent?.netnsid !== undefined && !known?.has(parent.netnsid),
  );
}

async function askInside(
  access: HostAccess,
  ip: string,
  namespace: LiveNamespace,
): Promise<ReadonlyMap<number, number>> {
  const [named, listed] = await Promise.all([
    namedIds(access, ip, namespace),
    listedIds(access, namespace),
  ]);
  return new Map([...listed, ...named]);
}

async function namedIds(
  access: HostAccess,
  ip: string,
  namespace: LiveNamespace,
): Promise<ReadonlyMap<number, number>> {
  const tool = await toolInside(access, ip, namespace.name);
  const output = await access.run([...tool, "-json", "netns", "list-id"]);
  const ids = parseNamespaceIds(output.code === 0 ? output.stdout : "");
  const known = new Map<number, number>();
  for (const [id, name] of ids.ok ? ids.value : []) {
    const inode = name === null ? 0 : await access.inode(namespaceFile(name));
    if (inode !== 0) {
      known.set(id, inode);
    }
  }
  return known;
}

async function listedIds(
  access: HostAccess,
  namespace: LiveNamespace,
): Promise<ReadonlyMap<number, number>> {
  const [nsenter, lsns] = await Promise.all([
    findTool(access, "nsenter"),
    findTool(access, "lsns"),
  ]);
  if (nsenter === null || lsns === null || namespace.name === null) {
    return new Map();
  }
  const place = `--net=${namespaceFile(namespace.name)}`;
  const output = await access.run([nsenter, place, lsns, "-t", "net", "-J", "-o", "NS,NETNSID"]);
  return output.code === 0 ? parseListedIds(output.stdout) : new Map();
}
