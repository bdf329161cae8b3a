import { lintErrors } from "../../../../shared/lint/lint.ts";
import { message } from "../../../../shared/messages/message.ts";
import { planDigest } from "../../../../shared/plan/digest.ts";
import type { PlanProblem } from "../../../../shared/plan/plan.ts";
import { toScript } from "../../../../shared/plan/script.ts";
import type { ImpossibleChange, PreparedChange } from "../../../../shared/protocol/app/changes.ts";
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
import { planRemoval } from "../../planning/plan-removal.ts";

type Preparation = Result<PreparedChange | ImpossibleChange, CallFailure>;

/** Plans without asking anybody for a password and without changing anything. */
export function preparationHandlers(): Pick<
  AppHandlers,
  "changes.prepare" | "changes.prepareRemoval"
> {
  return {
    async "changes.prepare"({ document, bindings }) {
      const topology = parseDocument(document);
      if (!topology.ok) {
        return topology;
      }
      const errors = documentErrors(topology.value);
      if (errors.length > 0) {
        return ok({ problems: errors });
      }
      const env = process.env;
      return prepared(await planOnThisMachine(topology.value, bindings, env, "without-question"));
    },
    async "changes.prepareRemoval"({ documentId }) {
      const id = documentIdSchema.safeParse(documentId);
      return id.success
        ? prepared(await planRemoval(id.data, process.env, "without-question"))
        : err({ kind: "badInput", message: message("ui.change.badDocument") });
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

function documentErrors(topology: Topology): readonly PlanProblem[] {
  return lintErrors(topology).map(({ node, message: text }) => ({
    kind: "document-has-errors",
    node: node ?? null,
    message: text,
  }));
}

function prepared(
  planned: Result<Omit<MachinePlan, "bindings"> & Partial<MachinePlan>, PlanFailure>,
): Preparation {
  if (!planned.ok) {
    return planned.error.kind === "impossible"
      ? ok({ problems: planned.error.problems })
      : err({ kind: "notHere", message: planned.error.message });
  }
  const { plan, unseen, bindings = {} } = planned.value;
  return ok({ plan, digest: planDigest(plan), script: toScript(plan), bindings, unseen });
}
