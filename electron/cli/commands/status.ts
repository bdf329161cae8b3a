import { Command } from "commander";
import { message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import type { AppliedRecord } from "../../../shared/protocol/helper.ts";
import { driftOf, type Drift } from "../../backend/planning/drift.ts";
import { readMachineState } from "../../backend/planning/machine-state.ts";
import { readPermanentState } from "../../backend/records/permanent-state.ts";
import { readAppliedState, type AppliedState } from "../../backend/records/read-records.ts";
import { complain, print, printJson, remark, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { permanentAsJson, tellPermanent } from "../print-permanent.ts";
import { printOperations } from "../print-plan.ts";

interface Options {
  readonly json?: boolean;
}

/** `status`: what is applied and what is permanent here, since when, by whom, and how it has drifted. */
export function statusCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("status")
    .description("show what is applied and what is permanent here, and how the machine has drifted")
    .option("--json", "print the status as JSON")
    .addHelpText("after", "\nExample:\n  $ macvlan-designer status")
    .action(async (options: Options) => {
      finish(await status(io, options));
    });
}

async function status(io: CommandIo, options: Options): Promise<ExitCode> {
  const applied = readAppliedState();
  const live =
    applied.records.length === 0 ? undefined : await readMachineState("without-question");
  if (live && !live.ok) {
    complain(io, live.error.message);
    return EXIT.unavailable;
  }
  const found = live
    ? applied.records.map((record) => ({ record, drift: driftOf(record, live.value) }))
    : [];
  const permanent = await readPermanentState();
  if (options.json) {
    printJson(io, {
      ...statusAsJson(applied, found, live?.value),
      permanent: permanent.map(permanentAsJson),
    });
  } else {
    tellStatus(io, applied, found, live?.value);
    permanent.forEach((one) => {
      tellPermanent(io, one);
    });
  }
  return EXIT.done;
}

interface Found {
  readonly record: AppliedRecord;
  readonly drift: Drift;
}

function statusAsJson(
  applied: AppliedState,
  found: readonly Found[],
  live: LiveState | undefined,
): object {
  return {
    applied: found.map(({ record, drift }) => ({
      documentId: record.documentId,
      name: record.name,
      since: record.since,
      user: record.user,
      namespaces: record.namespaces,
      drift: drift.operations.map(({ op, node, target, name, commands, reason }) => ({
        op,
        node,
        target,
        name,
        commands,
        reason: say(reason),
      })),
      problems: drift.problems.map((problem) => say(problem)),
    })),
    interrupted: applied.interrupted,
    unreadable: applied.unreadable,
    unseen: (live?.unseen ?? []).map((text) => say(text)),
  };
}

function tellStatus(
  io: CommandIo,
  applied: AppliedState,
  found: readonly Found[],
  live: LiveState | undefined,
): void {
  if (applied.interrupted) {
    remark(io, message("cli.status.interrupted"));
  }
  applied.unreadable.forEach((file) => {
    remark(io, message("cli.status.unreadable", { file }));
  });
  if (found.length === 0) {
    tell(io, message("cli.status.none"));
  }
  for (const { record, drift } of found) {
    tellRecord(io, record, drift);
  }
  live?.unseen.forEach((text) => {
    remark(io, text);
  });
}

function tellRecord(io: CommandIo, record: AppliedRecord, drift: Drift): void {
  const { name, since, user, documentId } = record;
  tell(io, message("cli.status.applied", { name, since, user }));
  print(io, `  ${io.colours.out.dim(say(message("cli.status.id", { id: documentId })))}`);
  drift.problems.forEach((problem) => {
    print(io, `  ${say(problem)}`);
  });
  if (drift.operations.length > 0) {
    print(io, `  ${say(message("cli.status.drift", { count: drift.operations.length }))}`);
    printOperations(io, drift.operations);
  } else if (drift.problems.length === 0) {
    print(io, `  ${say(message("cli.status.asDrawn"))}`);
  }
}
