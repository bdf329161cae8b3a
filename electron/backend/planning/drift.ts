import { permanentLinks } from "../../../shared/export/persist/persist-input.ts";
import { message, type Message } from "../../../shared/messages/message.ts";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import { makePlan } from "../../../shared/plan/make-plan.ts";
import type { Operation } from "../../../shared/plan/plan.ts";
import type { AppliedRecord } from "../../../shared/protocol/helper.ts";
import { parseTopologyValue } from "../../../shared/topology/parse.ts";
import { persistedOf } from "../records/read-persisted.ts";

/** How a machine differs from what was applied: the operations that would make it so again. */
export interface Drift {
  readonly operations: readonly Operation[];
  /** Why it cannot be told; empty when it can. */
  readonly problems: readonly Message[];
}

/** Compares a record with the live state: the plan of the same document, made anew. */
export function driftOf(record: AppliedRecord, live: LiveState): Drift {
  const parsed = parseTopologyValue(record.document);
  if (!parsed.ok) {
    return { operations: [], problems: [message("cli.status.oldRecord", { name: record.name })] };
  }
  const planned = makePlan({
    topology: parsed.value,
    live,
    bindings: record.bindings,
    madeNamespaces: record.namespaces,
    permanent: permanentLinks(persistedOf(record.documentId)),
  });
  return planned.ok
    ? { operations: planned.value.operations, problems: [] }
    : { operations: [], problems: planned.error.map((problem) => problem.message) };
}
