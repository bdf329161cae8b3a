import type { HostAccess } from "./host-access.ts";

const CAP_SYS_PTRACE = 19n;

/** Whether /proc shows us what every process holds (CAP_SYS_PTRACE, capabilities(7)). */
export async function seesAllProcesses(access: HostAccess): Promise<boolean> {
  const status = (await access.readText("/proc/self/status")) ?? "";
  const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? "0";
  return ((BigInt(`0x${effective}`) >> CAP_SYS_PTRACE) & 1n) === 1n;
}

/** The ids of the processes that /proc lists. */
export async function processIds(access: HostAccess): Promise<readonly string[]> {
  return (await access.list("/proc")).filter((name) => /^\d+$/.test(name));
}

/**
 * Counts the processes of each network namespace, by its inode.
 *
 * Null without privilege: an ordinary user sees only the namespaces of own processes (proc(5),
 * `/proc/pid/ns`), and a wrong count could make a namespace look unused.
 */
export async function countProcesses(
  access: HostAccess,
): Promise<ReadonlyMap<number, number> | null> {
  if (!(await seesAllProcesses(access))) {
    return null;
  }
  const processes = await processesByNamespace(access);
  return new Map([...processes].map(([inode, pids]) => [inode, pids.length]));
}

/**
 * The processes of each network namespace that we may look at, by its inode, oldest id first.
 *
 * Without those that only pass through, see `isPassing`.
 */
export async function processesByNamespace(
  access: HostAccess,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const pids = [...(await processIds(access))].sort((a, b) => Number(a) - Number(b));
  const targets = await Promise.all(pids.map((pid) => access.readLink(`/proc/${pid}/ns/net`)));
  const found = new Map<number, string[]>();
  pids.forEach((pid, at) => {
    const inode = Number(/^net:\[(\d+)\]$/.exec(targets[at] ?? "")?.[1] ?? 0);
    if (inode !== 0) {
      found.set(inode, [...(found.get(inode) ?? []), pid]);
    }
  });
  const staying = [...found].map(async ([inode, all]): Promise<[number, readonly string[]]> => {
    return [inode, all.length > FEW ? all : await withoutPassing(access, all)];
  });
  return new Map((await Promise.all(staying)).filter(([, all]) => all.length > 0));
}

/** The programs by which namespaces are read, ours and other people's: they enter, look and leave. */
const PASSING: readonly string[] = ["ip", "nsenter", "lsns"];

/**
 * Whether a process, by its name (`/proc/PID/comm`), only passes through the namespace it is in.
 *
 * While another window reads the machine there is nearly always one. `ip netns exec` and `nsenter` do
 * not hide anybody: they become the command that they start (ip-netns(8), nsenter(1)).
 *
 * @param command null: it has no name any more, so it has left since its namespace was asked for
 */
export function isPassing(command: string | null): boolean {
  return command === null || PASSING.includes(command.trim());
}

/** With more than these some stay for sure; it saves reading the name of every program of the host. */
const FEW = 32;

async function withoutPassing(
  access: HostAccess,
  pids: readonly string[],
): Promise<readonly string[]> {
  const names = await Promise.all(pids.map((pid) => access.readText(`/proc/${pid}/comm`)));
  return pids.filter((_, at) => !isPassing(names[at] ?? null));
}
