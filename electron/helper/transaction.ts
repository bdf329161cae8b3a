import { setTimeout } from "node:timers/promises";
import { message, type Message } from "../../shared/messages/message.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import type { Action, Plan } from "../../shared/plan/plan.ts";
import type { AppliedRecord } from "../../shared/protocol/helper.ts";
import type { KeptNamespace } from "./actions/namespaces.ts";
import { awaitConfirmation } from "./confirmation.ts";
import type { ControlChannel } from "./control.ts";
import { differencesFrom } from "./differences.ts";
import { findTool } from "./environment.ts";
import type { EventSink } from "./events.ts";
import type { Guardian } from "./guardian-client.ts";
import { readLive } from "./host-access.ts";
import type { Interruption, Stop } from "./interruption.ts";
import { startJournal, type Journal, type JournalHeader } from "./journal.ts";
import { askAfter, askBefore, probesFor, type Baseline } from "./probes.ts";
import { prepareRecord, settleRecords } from "./records.ts";
import { endTakingBack } from "./recovering.ts";
import { findObstacle, prepareSettling, settle } from "./settling.ts";
import { stopMessage } from "./stop-message.ts";
import type { Runner } from "./runner.ts";
import { findSshLogin, sshClients } from "./ssh-clients.ts";
import { runStages } from "./stages.ts";
import { takeBack } from "./taking-back.ts";
import { handOver, type TapOwner } from "./taps/hand-over.ts";

/** What a change is made with; the lock is held. */
export interface Workshop {
  readonly folder: string;
  readonly runner: Runner;
  readonly sink: EventSink;
  readonly interruption: Interruption;
  readonly control: ControlChannel;
  /** Starts while the plan is made: a process takes its time. */
  readonly guardian: Promise<Guardian>;
}

/** A change that was checked and may be made. */
export interface Change {
  readonly header: JournalHeader;
  readonly plan: Plan;
  /** What was read when the plan was made. */
  readonly live: LiveState;
  /** What will be on record as applied when it is kept; null: nothing, undefined: what is now. */
  readonly record: AppliedRecord | null | undefined;
  /** What makes it permanent when it is kept; absent: nothing is to be. */
  readonly settle?: readonly Action[];
  /** Whose the devices of taps shall be; absent: there are none. */
  readonly taps?: TapOwner | undefined;
  readonly confirmSeconds: number;
}

/** Exit codes of a change (sysexits.h). */
const KEPT = 0;
const TAKEN_BACK = 75;
const LEFT_UNDONE = 70;

/**
 * Makes a change and keeps it only when it was confirmed; everything else takes it back.
 *
 * In this order: probe, store every inverse and the future record, set the guardian, change, read
 * back and compare, probe again, ask. The journal's removal is what commits.
 *
 * @returns the exit code
 * @throws {Refusal} before anything was changed
 */
export async function makeChange(workshop: Workshop, change: Change): Promise<number> {
  const { folder, runner, sink } = workshop;
  const probes = probesFor(change.live, sshClients(findSshLogin()));
  const baselines = await askBefore(runner, probes);
  const undos = change.plan.stages.map((stage) => stage.undo);
  const journal = startJournal(folder, change.header, undos);
  const guardian = await prepare(workshop, change);
  const isUnchecked = probes.length > 0 && findTool("ping") === null;
  const warnings: Message[] = isUnchecked ? [message("helper.probesSkipped")] : [];
  const stop = await tryChange(workshop, change, journal, baselines, warnings);
  if (stop) {
    return revert(workshop, journal, guardian, stop);
  }
  journal.remove();
  settleRecords(folder);
  const failures = await settle(folder, runner);
  if (failures.length > 0) {
    guardian.leaveToIt();
    const left = failures.map(({ command, reason }) => `${command}: ${reason}`);
    warnings.push(message("helper.notPlaced", { files: left }));
  } else {
    guardian.dismiss();
  }
  sink.say({ event: "kept", changes: change.plan.operations.length, warnings });
  return failures.length > 0 ? LEFT_UNDONE : KEPT;
}

async function prepare(
  { folder, guardian }: Workshop,
  { header, plan, record, settle: actions }: Change,
): Promise<Guardian> {
  try {
    if (record !== undefined) {
      prepareRecord(folder, header.documentId, record);
    }
    if (actions) {
      const stages = plan.stages.flatMap((stage) => stage.actions);
      prepareSettling(folder, header.documentId, actions, stages);
    }
    return await guardian;
  } catch (error) {
    endTakingBack(folder);
    throw error;
  }
}

/** Changes, compares, probes and asks; undefined: it was confirmed. */
async function tryChange(
  workshop: Workshop,
  change: Change,
  journal: Journal,
  baselines: readonly Baseline[],
  warnings: Message[],
): Promise<Stop | undefined> {
  const { sink, interruption, control } = workshop;
  const { plan, header, confirmSeconds } = change;
  try {
    const stages = await runStages({ ...workshop, journal, group: header.group }, plan.stages);
    if (stages.stop) {
      return stages.stop;
    }
    keepNamespaces(workshop, change, stages.kept, warnings);
    if (plan.stages.length === 0) {
      return interruption.stopped();
    }
    const { live, details } = await readBack(workshop, plan);
    if (details.length > 0) {
      return interruption.stopped() ?? { cause: "mismatch", details };
    }
    if (change.taps) {
      warnings.push(...(await handOver(workshop.runner, live, change.taps)));
    }
    const probes = await askAfter(workshop.runner, baselines, live);
    const lost = probes.filter((probe) => probe.before && !probe.after);
    const stop = interruption.stopped() ?? lostAddresses(lost.map(({ address }) => address));
    if (stop) {
      return stop;
    }
    const changes = plan.operations.length;
    sink.say({ event: "applied", confirmSeconds, changes, probes, warnings });
    const asked = await awaitConfirmation(control, interruption, sink, confirmSeconds);
    return asked ?? whatIsInTheWay(change);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return interruption.stopped() ?? { cause: "bug", details: [detail] };
  }
}

/** How often to look before a network manager has made its links, and how long to wait between. */
const LOOKS = 30;
const LOOK_MILLISECONDS = 500;

/** Reads back and compares; with patience where a network manager does the work in its own time. */
async function readBack(
  { runner, interruption }: Workshop,
  { stages, expectations }: Plan,
): Promise<{ readonly live: LiveState; readonly details: readonly string[] }> {
  const isManaged = stages.some(({ actions }) =>
    actions.some(({ run }) => run === "manager.reload"),
  );
  for (let looks = isManaged ? LOOKS : 1; ; looks -= 1) {
    const live = await readLive(runner);
    const details = differencesFrom(expectations, live);
    if (details.length === 0 || looks <= 1 || interruption.stopped()) {
      return { live, details };
    }
    await setTimeout(LOOK_MILLISECONDS);
  }
}

/** Somebody may have written where we are to write, while nobody had answered yet. */
function whatIsInTheWay({ settle: actions = [] }: Change): Stop | undefined {
  const obstacle = findObstacle(actions);
  return obstacle && { cause: "mismatch", details: [`${obstacle.path}: ${obstacle.reason}`] };
}

/** A namespace that is in use stays, stays ours, and is said. */
function keepNamespaces(
  { folder }: Workshop,
  { header, record }: Change,
  kept: readonly KeptNamespace[],
  warnings: Message[],
): void {
  warnings.push(...kept.map((namespace) => message("helper.namespaceKept", { ...namespace })));
  if (record && kept.length > 0) {
    const namespaces = [...record.namespaces, ...kept.map(({ name }) => name)];
    prepareRecord(folder, header.documentId, { ...record, namespaces });
  }
}

function lostAddresses(details: readonly string[]): Stop | undefined {
  return details.length > 0 ? { cause: "probe-failed", details } : undefined;
}

async function revert(
  { folder, runner, sink }: Workshop,
  journal: Journal,
  guardian: Guardian,
  { cause, details }: Stop,
): Promise<number> {
  const { left } = await takeBack(runner, journal.content());
  if (left.length === 0) {
    endTakingBack(folder);
    guardian.dismiss();
  } else {
    guardian.leaveToIt();
  }
  const why = stopMessage(cause, details);
  const text =
    left.length === 0
      ? message("helper.takenBack", { why })
      : message("helper.notTakenBack", { why });
  sink.say({ event: "reverted", cause, message: text, details, left });
  return left.length === 0 ? TAKEN_BACK : LEFT_UNDONE;
}
