import { FIRST_GROUP, END_GROUP } from "../../../shared/plan/group.ts";
import type { LinkRow } from "../../../shared/plan/live/parse-link.ts";
import type { OwnedLink } from "../../../shared/plan/plan.ts";
import { randomInt } from "node:crypto";
import type { ExecutionContext, Failure } from "./failure.ts";
import { runIpLines } from "./ip-batch.ts";
import { typedIp } from "./ip-command.ts";
import { groupOf, readLinkRows } from "./link-rows.ts";

/**
 * Deletes links of one namespace, each only after proof that we made it.
 *
 * All of them go in one group delete: one by one costs an RCU grace period each (16–24 ms). When
 * their group has another member, they move to a fresh one first, because a group delete takes
 * every member, whoever made it. A link that is not there needs no deleting.
 */
export async function deleteLinks(
  context: ExecutionContext,
  namespace: string | null,
  links: readonly OwnedLink[],
): Promise<readonly Failure[]> {
  const read = await readLinkRows(context.runner, namespace);
  if (!read.ok) {
    return links.map(({ name }) => ({
      command: typedIp(namespace, `link del dev ${name}`),
      reason: read.error,
    }));
  }
  const rows = new Map(read.value.map((row) => [row.ifname, row]));
  const present = links.flatMap((link) => {
    const row = rows.get(link.name);
    return row ? [{ link, row }] : [];
  });
  const ours = present.filter(({ link, row }) => isProvenOurs(link, row, context.group));
  const failures = present
    .filter((one) => !ours.includes(one))
    .map(({ link }) => ({
      command: typedIp(namespace, `link del dev ${link.name}`),
      reason: `no proof that ${link.name} was made for this document: it is left alone`,
    }));
  if (ours.length === 0 || (failures.length > 0 && !context.goOn)) {
    return failures;
  }
  const doomed = new Set(ours.map(({ link }) => link.name));
  return [...failures, ...(await deleteTogether(context, namespace, doomed, read.value))];
}

/**
 * Whether a link carries the proof that we made it.
 *
 * Its alias; before the alias is set, the document's own group together with kind and parent.
 */
export function isProvenOurs(link: OwnedLink, row: LinkRow, group: number): boolean {
  if (row.ifalias !== undefined && row.ifalias !== "") {
    return row.ifalias === link.alias;
  }
  return (
    groupOf(row) === group &&
    row.linkinfo?.info_kind === link.kind &&
    (link.parent === null || row.link === link.parent || row.link_netnsid !== undefined)
  );
}

async function deleteTogether(
  context: ExecutionContext,
  namespace: string | null,
  doomed: ReadonlySet<string>,
  rows: readonly LinkRow[],
): Promise<readonly Failure[]> {
  const groups = new Set(rows.filter((row) => doomed.has(row.ifname)).map(groupOf));
  const [group, ...others] = groups;
  const isAlone =
    group !== undefined &&
    group >= FIRST_GROUP &&
    others.length === 0 &&
    rows.every((row) => groupOf(row) !== group || doomed.has(row.ifname));
  if (isAlone) {
    return runIpLines(context, namespace, [`link del group ${group}`]);
  }
  const fresh = freshGroup(new Set(rows.map(groupOf)));
  const moves = [...doomed].map((name) => `link set dev ${name} group ${fresh}`);
  const moved = await runIpLines({ ...context, goOn: false }, namespace, moves);
  return moved.length > 0 ? moved : runIpLines(context, namespace, [`link del group ${fresh}`]);
}

/** A random link group that nobody uses. */
export function freshGroup(used: ReadonlySet<number>): number {
  for (;;) {
    const group = randomInt(FIRST_GROUP, END_GROUP);
    if (!used.has(group)) {
      return group;
    }
  }
}
