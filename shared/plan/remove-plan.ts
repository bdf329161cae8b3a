import { message } from "../messages/message.ts";
import { err, ok, type Result } from "../result.ts";
import type { DocumentId } from "../topology/brand.ts";
import { assemblePlan } from "./assemble-plan.ts";
import { unsafeNames } from "./conflicts.ts";
import type { Desired } from "./desired.ts";
import { diffLinks } from "./diff-links.ts";
import { indexLive } from "./live-index.ts";
import type { LiveState } from "./live-state.ts";
import { permanentStays, type PermanentLinks } from "./permanent-links.ts";
import type { SshConnection } from "./plan-input.ts";
import { mergeRestore, restoreNic } from "./nic-restore.ts";
import type { LeftToOthers, NicRestore, Plan, PlanProblem } from "./plan.ts";
import { planRoutes } from "./plan-routes.ts";

/** What the record of an applied document says that live state cannot. */
export interface RemovalRecord {
  /** Namespaces that we made for the document. */
  readonly namespaces: readonly string[];
  readonly restore: readonly NicRestore[];
  /** What of the document a network manager makes after every boot: not ours to delete. */
  readonly permanent?: PermanentLinks | undefined;
}

const NO_RECORD: RemovalRecord = { namespaces: [], restore: [] };

/**
 * Plans taking away all that carries a document's id, and putting back what its NICs had.
 *
 * NICs get their addresses and routes back before the links that had them are deleted. Without a
 * record (another boot wrote it) the marked links go and nothing else is known.
 */
export function removePlan(
  document: DocumentId,
  state: LiveState,
  record: RemovalRecord = NO_RECORD,
  sshClient?: SshConnection,
): Result<Plan, readonly PlanProblem[]> {
  const live = indexLive(state);
  const restored = mergeRestore([], record.restore).map((one) => ({
    one,
    changes: restoreNic(one, live),
  }));
  const missing = restored.flatMap(({ one, changes }): readonly LeftToOthers[] =>
    changes ? [] : [{ node: one.node, reason: message("plan.nicGone", { nic: one.nic }) }],
  );
  const stays = permanentStays(live, record.permanent);
  const desired: Desired = { ...NOTHING_WANTED, notes: [...missing, ...stays] };
  const diff = diffLinks(document, desired, live);
  const nics = restored.flatMap(({ changes }) => (changes ? [changes] : []));
  const routes = planRoutes(diff, nics, live);
  const problems = [...unsafeNames(diff), ...routes.problems];
  const parts = { document, madeNamespaces: record.namespaces, sshClient };
  return problems.length > 0
    ? err(problems)
    : ok(assemblePlan({ ...parts, desired, diff, nics, routes, live }));
}

const NOTHING_WANTED: Desired = {
  host: null,
  nics: new Map(),
  bases: [],
  children: [],
  namespaces: new Map(),
  unseenKeys: new Set(),
  leftToOthers: [],
  notes: [],
  problems: [],
};
