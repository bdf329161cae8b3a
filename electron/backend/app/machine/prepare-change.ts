import type { PersistPlan } from "../../../../shared/export/persist/plan-persist.ts";
import { lintErrors } from "../../../../shared/lint/lint.ts";
import { message } from "../../../../shared/messages/message.ts";
import { planDigest } from "../../../../shared/plan/digest.ts";
import type { Plan, PlanProblem } from "../../../../shared/plan/plan.ts";
import type { SystemFile } from "../../../../shared/plan/system-file.ts";
import { toScript } from "../../../../shared/plan/script.ts";
import type {
  ImpossibleChange,
  PreparedChange,
  PreparedPermanence,
} from "../../../../shared/protocol/app/changes.ts";
import type { AppHandlers, CallFailure } from "../../../../shared/protocol/app/contract.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import type { Topology } from "../../../../shared/topology/document.ts";
import { documentIdSchema } from "../../../../shared/topology/fields.ts";
import { parseTopologyValue } from "../../../../shared/topology/parse.ts";
import {
  planOnThisMachine,
  type MachinePlan,
  type PlanFailure,
} from "../../planning/plan-document.ts";
import { planPersistHere, planUnpersistHere } from "../../planning/plan-permanence.ts";
import { planRemoval } from "../../planning/plan-removal.ts";
import { persistedOf } from "../../records/read-persisted.ts";

type Preparation = Result<PreparedChange | ImpossibleChange, CallFailure>;

/** Plans without asking anybody for a password and without changing anything. */
export function preparationHandlers(): Pick<
  AppHandlers,
  | "changes.prepare"
  | "changes.prepareRemoval"
  | "changes.preparePersist"
  | "changes.prepareUnpersist"
> {
  return {
    ...permanenceHandlers(),
    async "changes.prepare"({ document, bindings }) {
      const read = readDocument(document);
      if ("answer" in read) {
        return read.answer;
      }
      const env = process.env;
      return prepared(await planOnThisMachine(read.topology, bindings, env, "without-question"));
    },
    async "changes.prepareRemoval"({ documentId }) {
      const id = documentIdSchema.safeParse(documentId);
      return id.success
        ? prepared(await planRemoval(id.data, process.env, "without-question"))
        : err({ kind: "badInput", message: message("ui.change.badDocument") });
    },
  };
}

function permanenceHandlers(): Pick<
  AppHandlers,
  "changes.preparePersist" | "changes.prepareUnpersist"
> {
  return {
    async "changes.preparePersist"({ document, bindings, manager }) {
      const read = readDocument(document);
      if ("answer" in read) {
        return read.answer;
      }
      const planned = await planPersistHere(read.topology, bindings, manager);
      return planned.ok
        ? prepared(ok({ ...planned.value, unseen: [] }), planned.value)
        : prepared(planned);
    },
    async "changes.prepareUnpersist"({ documentId }) {
      const record = persistedOf(documentId);
      if (!record) {
        const id = documentId;
        return err({ kind: "notHere", message: message("helper.notPersisted", { id }) });
      }
      const planned = await planUnpersistHere(record);
      return planned.ok
        ? prepared(ok({ plan: planned.value, unseen: [] }), {
            permanence: { ...record, files: [] },
            replaced: record.files,
          })
        : prepared(planned);
    },
  };
}

/** Reads a document that the UI sent, as strictly as a file. */
export function parseDocument(value: unknown): Result<Topology, CallFailure> {
  const parsed = parseTopologyValue(value);
  return parsed.ok
    ? parsed
    : err({
        kind: "badInput",
        message: parsed.error[0]?.message ?? message("ui.change.badDocument"),
      });
}

/** A document to plan with, or what to answer where it cannot be read or has errors. */
function readDocument(
  value: unknown,
): { readonly topology: Topology } | { readonly answer: Preparation } {
  const parsed = parseDocument(value);
  if (!parsed.ok) {
    return { answer: parsed };
  }
  const errors = documentErrors(parsed.value);
  return errors.length > 0 ? { answer: ok({ problems: errors }) } : { topology: parsed.value };
}

function documentErrors(topology: Topology): readonly PlanProblem[] {
  return lintErrors(topology).map(({ node, message: text }) => ({
    kind: "document-has-errors",
    node: node ?? null,
    message: text,
  }));
}

type Planned = Pick<MachinePlan, "plan" | "unseen"> & Partial<Pick<MachinePlan, "bindings">>;

type Files = Pick<PersistPlan, "permanence" | "replaced">;

function prepared(planned: Result<Planned, PlanFailure>, files?: Files): Preparation {
  if (!planned.ok) {
    return planned.error.kind === "impossible"
      ? ok({ problems: planned.error.problems })
      : err({ kind: "notHere", message: planned.error.message });
  }
  const { plan, unseen, bindings = {} } = planned.value;
  return ok({
    ...{ plan, digest: planDigest(plan), script: toScript(plan), bindings, unseen },
    ...(files ? { permanence: seen(files, plan) } : {}),
  });
}

/** Only files that the plan touches: one that stays, or is gone already, is not to be seen. */
function seen({ permanence, replaced }: Files, { operations }: Plan): PreparedPermanence {
  const { manager, nics, links, files } = permanence;
  const touched = new Set(operations.map(({ name }) => name));
  const of = (all: readonly SystemFile[]): readonly SystemFile[] =>
    all.filter(({ path }) => touched.has(path));
  return {
    ...{ manager, nics, links: links.map(({ name }) => name) },
    ...{ files: of(files), replaced: of(replaced) },
  };
}
