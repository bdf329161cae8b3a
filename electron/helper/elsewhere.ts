import type { z } from "zod";
import { ownerOf } from "../../shared/plan/group.ts";
import type { LiveLink, LiveState } from "../../shared/plan/live-state.ts";
import { parseListedIds } from "../../shared/plan/live/namespace-ids.ts";
import { linkRowSchema, type LinkRow } from "../../shared/plan/live/parse-link.ts";
import { parseRows } from "../../shared/plan/live/tool-json.ts";
import type { LinkElsewhere } from "../../shared/protocol/helper.ts";
import { findTool, requireTool } from "./environment.ts";
import { commandOf, networkProcesses } from "./processes.ts";
import type { Runner } from "./runner.ts";

/** Kinds whose lower device may be one of ours; a veth's "parent" is its peer. */
const CHILD_KINDS: readonly (string | null | undefined)[] = [
  "macvlan",
  "macvtap",
  "ipvlan",
  "ipvtap",
  "vlan",
];

/** A network namespace by its oldest process. */
interface Home {
  readonly inode: number;
  readonly namespace: string | null;
  readonly pid: number | null;
}

/**
 * Finds links of ours, and children of links of the own namespace, in all other namespaces.
 *
 * Named ones are in `live` already; those without a name (a container's, or one whose name was
 * deleted while a process stayed) are entered through their oldest process.
 */
export async function readElsewhere(
  runner: Runner,
  live: LiveState,
): Promise<readonly LinkElsewhere[]> {
  const oldest = new Map<number, number>();
  for (const { pid, inode } of networkProcesses()) {
    oldest.set(inode, Math.min(pid, oldest.get(inode) ?? Infinity));
  }
  const [own, ...named] = live.namespaces;
  const found = named.flatMap(({ name, inode, links }) => {
    const home = { inode, namespace: name, pid: oldest.get(inode) ?? null };
    return links.flatMap((link) => inNamedNamespace(link, home));
  });
  const known = new Set(live.namespaces.map(({ inode }) => inode));
  const names = new Map((own?.links ?? []).map((link) => [link.index, link.name]));
  for (const [inode, pid] of oldest) {
    if (!known.has(inode)) {
      const home = { inode, namespace: null, pid };
      found.push(...(await inNamelessNamespace(runner, home, own?.inode ?? 0, names)));
    }
  }
  return found;
}

function inNamedNamespace(link: LiveLink, home: Home): readonly LinkElsewhere[] {
  const isChild = CHILD_KINDS.includes(link.kind) && link.parent?.namespace === null;
  const parent = isChild ? link.parent.name : null;
  return isChild || ownerOf(link.alias) !== undefined ? [toElsewhere(link, parent, home)] : [];
}

async function inNamelessNamespace(
  runner: Runner,
  home: Home,
  ownInode: number,
  ownNames: ReadonlyMap<number, string>,
): Promise<readonly LinkElsewhere[]> {
  const enter = [requireTool("nsenter"), `--net=/proc/${home.pid ?? 0}/ns/net`, "--"] as const;
  const shown = await runner.run([
    ...enter,
    requireTool("ip"),
    "-json",
    "-details",
    "link",
    "show",
  ]);
  const rows = parseRows(shown.stdout, linkRowSchema as z.ZodType<LinkRow>, "ip link");
  if (shown.code !== 0 || !rows.ok) {
    return [];
  }
  const candidates = rows.value.filter(
    (row) =>
      ownerOf(row.ifalias ?? null) !== undefined || CHILD_KINDS.includes(row.linkinfo?.info_kind),
  );
  const lsns = candidates.length === 0 ? null : findTool("lsns");
  const ids = lsns
    ? parseListedIds(
        (await runner.run([...enter, lsns, "-t", "net", "-J", "-o", "NS,NETNSID"])).stdout,
      )
    : new Map<number, number>();
  return candidates.flatMap((row) => {
    const isChild = row.link_netnsid !== undefined && ids.get(row.link_netnsid) === ownInode;
    const parent = isChild ? (ownNames.get(row.link_index ?? 0) ?? null) : null;
    const link = {
      name: row.ifname,
      kind: row.linkinfo?.info_kind ?? null,
      alias: row.ifalias ?? null,
    };
    return parent !== null || ownerOf(link.alias) !== undefined
      ? [toElsewhere(link, parent, home)]
      : [];
  });
}

function toElsewhere(
  link: Pick<LiveLink, "name" | "kind" | "alias">,
  parent: string | null,
  { inode, namespace, pid }: Home,
): LinkElsewhere {
  return {
    link: link.name,
    kind: link.kind,
    parent,
    alias: link.alias,
    inode,
    namespace,
    pid,
    command: pid === null ? null : commandOf(pid),
  };
}
