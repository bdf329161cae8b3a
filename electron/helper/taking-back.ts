import { message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import { GROUP_PLACEHOLDER, ownerOf } from "../../shared/plan/group.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import type { Expectation } from "../../shared/plan/plan.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { runStep, toSteps } from "./actions/execute.ts";
import { isPut } from "./actions/put-files.ts";
import type { ExecutionContext, Failure } from "./actions/failure.ts";
import { runIpLines } from "./actions/ip-batch.ts";
import { typedIp } from "./actions/ip-command.ts";
import { differencesFrom } from "./differences.ts";
import { readLive } from "./host-access.ts";
import type { JournalContent } from "./journal.ts";
import type { Runner } from "./runner.ts";

/** What came of taking a change back. */
export interface TakenBack {
  /** How many stages were taken back. */
  readonly stages: number;
  /** Commands that are left to run by hand; empty: the state is what it was before. */
  readonly left: readonly string[];
}

/** A tool may fail once for a reason that passes: no memory, a device that is busy. */
const ATTEMPTS = 3;

/**
 * Takes back every stage that has begun, the last one first, and compares with the state before.
 *
 * Each undo restores a prior value and is harmless when it is the present one, so the whole is
 * repeated when something still differs. Never throws: what could not be done is in `left`.
 */
export async function takeBack(runner: Runner, journal: JournalContent): Promise<TakenBack> {
  const begun = journal.undos.slice(0, journal.begun);
  if (begun.length === 0) {
    return { stages: 0, left: [] };
  }
  let left: readonly string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    left = await undoOnce(runner, journal, begun);
    if (left.length === 0) {
      break;
    }
  }
  return { stages: begun.length, left };
}

async function undoOnce(
  runner: Runner,
  journal: JournalContent,
  begun: JournalContent["undos"],
): Promise<readonly string[]> {
  const failures: Failure[] = [];
  const kept: string[] = [];
  const context = { runner, group: journal.group, goOn: true };
  try {
    for (const step of toSteps([...begun].reverse().flat())) {
      const outcome = await runStep(context, step);
      failures.push(...outcome.failures);
      kept.push(...outcome.kept.map(({ name }) => typedIp(null, `netns del ${name}`)));
    }
    const live = await readLive(runner);
    failures.push(...(await regroup(context, journal.documentId, live)));
    const possible = journal.before.filter((one) => !isVanishedNic(one, live));
    const differences = [
      ...differencesFrom(possible, live),
      ...filesNotBack(begun),
      ...failures.flatMap(({ isUnseen, reason }) => (isUnseen === true ? [reason] : [])),
    ];
    if (differences.length === 0) {
      return kept;
    }
    const commands = failures.map(({ command }) => command);
    return [...commands, ...differences.map((text) => `# ${text}`), ...kept];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [...failures.map(({ command }) => command), `# ${reason}`, ...kept];
  }
}

/** Files that are not what they were before, whoever has changed them. */
function filesNotBack(undos: JournalContent["undos"]): readonly string[] {
  return undos
    .flat()
    .flatMap((action) => (action.run === "file.put" && !isPut(action) ? [action] : []))
    .map(({ path }) => say(message("helper.stopFile", { path })));
}

/**
 * Whether something is expected of a NIC that was pulled out meanwhile; only links of ours have a
 * kind to be checked.
 *
 * With it went all that was changed of it: waiting for its return would block every later change.
 */
function isVanishedNic({ link, kind, present }: Expectation, { namespaces }: LiveState): boolean {
  const [own] = namespaces;
  return present && kind === undefined && own?.links.every(({ name }) => name !== link) === true;
}

/**
 * Puts links of the document that still stand back into its group.
 *
 * A deletion moves them to a fresh one first; when it came no further, they are there still, and
 * making them again fails because they exist.
 */
async function regroup(
  context: ExecutionContext,
  documentId: DocumentId,
  { namespaces }: LiveState,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const { name, links } of namespaces) {
    const lines = links
      .filter(
        ({ alias, group }) => ownerOf(alias)?.document === documentId && group !== context.group,
      )
      .map((link) => `link set dev ${link.name} group ${GROUP_PLACEHOLDER}`);
    failures.push(...(await runIpLines(context, name, lines)));
  }
  return failures;
}
