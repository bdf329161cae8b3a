import type { LiveNamespace, LiveState } from "../live-state.ts";
import { findTool, type HostAccess } from "./host-access.ts";
import { linkNamespaces } from "./namespace-ids.ts";
import { processesByNamespace, seesAllProcesses } from "./processes.ts";
import { readNamespace } from "./read-namespace.ts";
import { resolveIds } from "./resolve-ids.ts";

/** A namespace without a name, which a container engine or another program made. */
export interface LiveContainer {
  /** Its `name` is the file that leads there, `/proc/PID/ns/net`. */
  readonly namespace: LiveNamespace;
  /** `Docker 1a2b3c4d5e6f`, `LXC web`, …; of another program its name and process. */
  readonly label: string;
}

/** Beyond this many a machine is no drawing any more; each takes two processes to read. */
const MAX_CONTAINERS = 512;
const AT_ONCE = 4;

/**
 * Reads the namespaces without a name that hold interfaces of ours, such as Docker's.
 *
 * Takes privilege (CAP_SYS_PTRACE and CAP_SYS_ADMIN); none without. Parents are found as in
 * `readLiveState`, against the own namespace.
 */
export async function readContainers(
  access: HostAccess,
  live: LiveState,
): Promise<readonly LiveContainer[]> {
  const [own] = live.namespaces;
  const ip = await findTool(access, "ip");
  if (!own || ip === null || !(await seesAllProcesses(access))) {
    return [];
  }
  const known = new Set(live.namespaces.map(({ inode }) => inode));
  const unnamed = [...(await processesByNamespace(access))].filter(([inode]) => !known.has(inode));
  const found: LiveNamespace[] = [];
  const labels = new Map<number, string>();
  for (let at = 0; at < Math.min(unnamed.length, MAX_CONTAINERS); at += AT_ONCE) {
    const some = unnamed.slice(at, at + AT_ONCE).map(async ([inode, [pid = "", ...rest]]) => {
      const place = { name: `/proc/${pid}/ns/net`, inode, processes: rest.length + 1 };
      const reading = await readNamespace(access, ip, place);
      if (reading.ok && reading.value.links.some(({ parent }) => parent?.elsewhere)) {
        found.push(reading.value);
        labels.set(inode, await labelOf(access, pid));
      }
    });
    await Promise.all(some);
  }
  const namespaces = [own, ...found];
  return linkNamespaces(namespaces, await resolveIds(access, ip, namespaces))
    .slice(1)
    .map((namespace) => ({ namespace, label: labels.get(namespace.inode) ?? "" }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

interface Engine {
  readonly name: string;
  /** Its way to name a container's control group; the first group is the container. */
  readonly group: RegExp;
}

const ENGINES: readonly Engine[] = [
  { name: "Kubernetes", group: /(?:crio|cri-containerd)-([0-9a-f]{12})[0-9a-f]{52}/ },
  { name: "Docker", group: /docker[-/]([0-9a-f]{12})[0-9a-f]{52}/ },
  { name: "Podman", group: /libpod-([0-9a-f]{12})[0-9a-f]{52}/ },
  { name: "LXC", group: /lxc(?:\.payload\.|\/)([A-Za-z0-9_.-]{1,64})/ },
  { name: "systemd-nspawn", group: /systemd-nspawn@([A-Za-z0-9_.-]{1,64})\.service/ },
];

/** Names a container by its control group (cgroups(7)), else by its first process. */
export function containerLabel(cgroup: string, command: string, pid: string): string {
  for (const { name, group } of ENGINES) {
    const container = group.exec(cgroup)?.[1];
    if (container !== undefined) {
      return `${name} ${container}`;
    }
  }
  return `${command.trim()} (${pid})`;
}

async function labelOf(access: HostAccess, pid: string): Promise<string> {
  const [cgroup, command] = await Promise.all([
    access.readText(`/proc/${pid}/cgroup`),
    access.readText(`/proc/${pid}/comm`),
  ]);
  return containerLabel(cgroup ?? "", command ?? "", pid);
}
