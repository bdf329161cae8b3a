import { message, type Message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import type { LiveNamespace, LiveState } from "../live-state.ts";
import { findTool, type HostAccess } from "./host-access.ts";
import { readManagers } from "./managers.ts";
import { linkNamespaces } from "./namespace-ids.ts";
import { markOpenTaps } from "./open-taps.ts";
import { countProcesses } from "./processes.ts";
import { readOtherTables } from "./other-tables.ts";
import { readNamedNamespaces } from "./read-named-namespaces.ts";
import { readNamespace } from "./read-namespace.ts";
import { resolveIds } from "./resolve-ids.ts";

/** Why live state could not be read; `missing-tool` is iproute2's absence. */
export interface LiveReadError {
  readonly kind: "missing-tool" | "tool-failed" | "live-parse";
  readonly message: Message;
}

const OWN_NAMESPACE = "/proc/self/ns/net";

/**
 * Reads what the machine's network looks like now.
 *
 * The own namespace whole, and every one named below /run/netns: its contents too where that is
 * allowed (root), otherwise that it is there, with the reason in `unseen`. Nothing is changed and
 * nothing needs privilege. The own namespace's name, if it has one, is not listed a second time.
 */
export async function readLiveState(access: HostAccess): Promise<Result<LiveState, LiveReadError>> {
  const ip = await findTool(access, "ip");
  if (ip === null) {
    return err({ kind: "missing-tool", message: message("live.noIproute") });
  }
  const processes = await countProcesses(access);
  const inode = await access.inode(OWN_NAMESPACE);
  const place = { name: null, inode, processes: processes?.get(inode) ?? null };
  const own = await readNamespace(access, ip, place);
  if (!own.ok) {
    const kind = own.error.kind === "forbidden" ? "tool-failed" : own.error.kind;
    return err({ kind, message: own.error.message });
  }
  const named = await readNamedNamespaces(access, ip, inode, processes);
  const otherTables = await readOtherTables(access, ip);
  const namespaces = [
    {
      ...(await withArpIgnore(access, own.value)),
      ...(otherTables === undefined || otherTables.length === 0 ? {} : { otherTables }),
    },
    ...named.readable,
    ...named.unreadable,
  ];
  const inodes = await resolveIds(access, ip, namespaces);
  return ok({
    namespaces: await markOpenTaps(access, linkNamespaces(namespaces, inodes)),
    unseen: named.unseen,
    managers: await readManagers(access, own.value.links),
  });
}

/** /proc/sys/net shows the reader's own namespace only. */
async function withArpIgnore(access: HostAccess, own: LiveNamespace): Promise<LiveNamespace> {
  const text = await access.readText("/proc/sys/net/ipv4/conf/all/arp_ignore");
  return text === null ? own : { ...own, arpIgnore: Number(text) };
}
