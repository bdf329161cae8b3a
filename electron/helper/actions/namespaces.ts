import { existsSync, lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { processesIn } from "../processes.ts";
import { namespaceInode } from "../state-directory.ts";
import type { ExecutionContext, Failure } from "./failure.ts";
import { ipCommand, typedIp } from "./ip-command.ts";
import { readLinkRows } from "./link-rows.ts";

/** Devices that modules put into every new namespace (`net.core.fb_tunnels_only_for_init_net`). */
const FALLBACK = /^(lo|tunl0|gre0|gretap0|erspan0|ip_vti0|ip6_vti0|sit0|ip6tnl0|ip6gre0)$/;

/** Where `ip netns` keeps a namespace's name. */
export function namespacePath(name: string): string {
  return join("/run/netns", name);
}

/** Whether a name is taken, by whatever: also by a link that leads nowhere. */
export function isNamespaceNameTaken(name: string): boolean {
  return lstatSync(namespacePath(name), { throwIfNoEntry: false }) !== undefined;
}

/** Makes a namespace; while taking back, one that is there is left alone. */
export async function addNamespace(
  { runner, goOn }: ExecutionContext,
  name: string,
): Promise<readonly Failure[]> {
  if (goOn && existsSync(namespacePath(name))) {
    return [];
  }
  const { code, stderr } = await runner.run(ipCommand(null, "netns", "add", name));
  return code === 0 ? [] : [{ command: typedIp(null, `netns add ${name}`), reason: stderr.trim() }];
}

/** Why a namespace of ours is kept. */
export interface KeptNamespace {
  readonly name: string;
  readonly processes: number;
  readonly links: readonly string[];
}

/**
 * Deletes a namespace's name, unless somebody uses it.
 *
 * With a process inside, the namespace would live on without a name, and its links with it, unseen.
 */
export async function deleteNamespace(
  { runner }: ExecutionContext,
  name: string,
): Promise<{ readonly failures: readonly Failure[]; readonly kept?: KeptNamespace }> {
  const path = namespacePath(name);
  if (!existsSync(path)) {
    return { failures: [] };
  }
  const command = typedIp(null, `netns del ${name}`);
  if (!isUnfinished(path)) {
    const rows = await readLinkRows(runner, name);
    if (!rows.ok) {
      return { failures: [{ command, reason: rows.error }] };
    }
    const links = rows.value.map((row) => row.ifname).filter((link) => !FALLBACK.test(link));
    const processes = processesIn(namespaceInode(path)).length;
    if (links.length > 0 || processes > 0) {
      return { failures: [], kept: { name, processes, links } };
    }
  }
  const { code, stderr } = await runner.run(ipCommand(null, "netns", "del", name));
  return { failures: code === 0 ? [] : [{ command, reason: stderr.trim() }] };
}

/** Whether `ip netns add` was killed between making the empty file and mounting a namespace on it. */
function isUnfinished(path: string): boolean {
  const file = lstatSync(path);
  const isMounted = file.dev !== lstatSync(dirname(path)).dev;
  return file.isFile() && file.size === 0 && !isMounted;
}
