import type { Action, Stage } from "../../shared/plan/plan.ts";
import { runStep, toSteps } from "./actions/execute.ts";
import { typedIp } from "./actions/ip-command.ts";
import { isNamespaceNameTaken, namespacePath, type KeptNamespace } from "./actions/namespaces.ts";
import type { EventSink } from "./events.ts";
import type { Interruption, Stop } from "./interruption.ts";
import type { Journal } from "./journal.ts";
import type { Runner } from "./runner.ts";

/** What the stages of a plan are carried out with. */
export interface StageContext {
  readonly runner: Runner;
  readonly sink: EventSink;
  readonly interruption: Interruption;
  readonly journal: Journal;
  readonly group: number;
}

/** How the stages ended. */
export interface StagesOutcome {
  /** Undefined: all of them are done. */
  readonly stop: Stop | undefined;
  /** Namespaces that were to be deleted and are in use. */
  readonly kept: readonly KeptNamespace[];
}

/** Carries out the stages in order, noting each in the journal before its first command. */
export async function runStages(
  { runner, sink, interruption, journal, group }: StageContext,
  stages: readonly Stage[],
): Promise<StagesOutcome> {
  const all: KeptNamespace[] = [];
  const context = { runner, group, goOn: false };
  let done = 0;
  for (const run of mergeDeletions(stages)) {
    const taken = namesTaken(run);
    if (taken.length > 0) {
      return { stop: { cause: "step-failed", details: taken }, kept: all };
    }
    run.forEach(() => {
      journal.begin();
    });
    for (const step of toSteps(run.flatMap((stage) => stage.actions))) {
      if (interruption.stopped()) {
        return { stop: interruption.stopped(), kept: all };
      }
      const { failures, kept } = await runStep(context, step);
      all.push(...kept);
      if (failures.length > 0) {
        const details = failures.flatMap(({ command, reason }) => [command, reason]);
        return { stop: interruption.stopped() ?? { cause: "step-failed", details }, kept: all };
      }
    }
    for (const { title } of run) {
      done += 1;
      sink.say({ event: "progress", done, total: stages.length, title });
    }
  }
  return { stop: interruption.stopped(), kept: all };
}

/**
 * The command that cannot work because somebody has taken a namespace's name, and why.
 *
 * Asked before the stage is noted: what was noted is taken back, and would take theirs away.
 */
function namesTaken(run: readonly Stage[]): readonly string[] {
  const taken = run
    .flatMap((stage) => stage.actions)
    .find((action) => action.run === "namespace.add" && isNamespaceNameTaken(action.name));
  return taken?.run === "namespace.add"
    ? [typedIp(null, `netns add ${taken.name}`), `${namespacePath(taken.name)} exists`]
    : [];
}

/**
 * Neighbouring stages that only delete links of one namespace run as one.
 *
 * One group delete of a thousand links takes as long as ten links deleted one by one.
 */
function mergeDeletions(stages: readonly Stage[]): readonly (readonly Stage[])[] {
  const runs: Stage[][] = [];
  for (const stage of stages) {
    const last = runs.at(-1);
    const place = deletionPlace(stage);
    if (last && place !== undefined && deletionPlace(last.at(-1)) === place) {
      last.push(stage);
    } else {
      runs.push([stage]);
    }
  }
  return runs;
}

function deletionPlace(stage: Stage | undefined): string | null | undefined {
  const places = new Set((stage?.actions ?? []).map(placeOfDeletion));
  const [place] = places;
  return places.size === 1 ? place : undefined;
}

function placeOfDeletion(action: Action): string | null | undefined {
  return action.run === "links.delete" ? action.namespace : undefined;
}
