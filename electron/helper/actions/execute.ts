import type { Action } from "../../../shared/plan/plan.ts";
import { deleteLinks } from "./delete-links.ts";
import { dropLinks } from "./drop-links.ts";
import type { ExecutionContext, Failure } from "./failure.ts";
import { runIpLines } from "./ip-batch.ts";
import { addNamespace, deleteNamespace, type KeptNamespace } from "./namespaces.ts";
import { putFile, putFolder } from "./put-files.ts";
import { reloadManager } from "./reload-manager.ts";
import { restoreTaps } from "../taps/hand-over.ts";
import { writeSysctls } from "./write-sysctls.ts";

type SysctlAction = Extract<Action, { readonly run: "sysctl" }>;

/** What came of carrying out actions. */
export interface Outcome {
  readonly failures: readonly Failure[];
  /** Namespaces that were to be deleted and are in use. */
  readonly kept: readonly KeptNamespace[];
}

/** What runs as one: a single action, or neighbours that one process can do. */
export type Step =
  | { readonly kind: "one"; readonly action: Exclude<Action, SysctlAction> }
  | { readonly kind: "sysctls"; readonly actions: readonly [SysctlAction, ...SysctlAction[]] };

/**
 * Puts together what one process can do.
 *
 * Neighbouring settings of one namespace with one value become one write, neighbouring deletions in
 * one namespace one group delete: never one process for each link.
 */
export function toSteps(actions: readonly Action[]): readonly Step[] {
  const steps: Step[] = [];
  for (const action of actions) {
    const joined = join(steps.at(-1), action);
    if (joined) {
      steps[steps.length - 1] = joined;
    } else {
      steps.push(
        action.run === "sysctl" ? { kind: "sysctls", actions: [action] } : { kind: "one", action },
      );
    }
  }
  return steps;
}

function join(last: Step | undefined, action: Action): Step | undefined {
  if (last?.kind === "sysctls" && action.run === "sysctl") {
    const [first] = last.actions;
    return first.namespace === action.namespace && first.value === action.value
      ? { kind: "sysctls", actions: [...last.actions, action] }
      : undefined;
  }
  if (
    last?.kind === "one" &&
    last.action.run === "links.delete" &&
    action.run === "links.delete" &&
    last.action.namespace === action.namespace
  ) {
    return {
      kind: "one",
      action: { ...last.action, links: [...last.action.links, ...action.links] },
    };
  }
  return undefined;
}

/** Carries out one step. */
export async function runStep(context: ExecutionContext, step: Step): Promise<Outcome> {
  if (step.kind === "sysctls") {
    return done(await writeSysctls(context, step.actions));
  }
  const { action } = step;
  switch (action.run) {
    case "ip":
      return done(await runIpLines(context, action.namespace, action.lines));
    case "links.delete":
      return done(await deleteLinks(context, action.namespace, action.links));
    case "namespace.add":
      return done(await addNamespace(context, action.name));
    case "namespace.delete": {
      const { failures, kept } = await deleteNamespace(context, action.name);
      return { failures, kept: kept ? [kept] : [] };
    }
    case "file.put":
      return done(putFile(action));
    case "folder.make":
    case "folder.remove":
      return done(putFolder(action));
    case "manager.reload":
      return done(await reloadManager(context, action));
    case "links.drop":
      return done(await dropLinks(context, action.links));
    case "taps.restore":
      return done(await restoreTaps(context, action));
  }
}

function done(failures: readonly Failure[]): Outcome {
  return { failures, kept: [] };
}
