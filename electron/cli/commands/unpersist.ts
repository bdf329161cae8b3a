import { Command } from "commander";
import { fileChanges } from "../../../shared/export/persist/file-changes.ts";
import { message } from "../../../shared/messages/message.ts";
import { planDigest } from "../../../shared/plan/digest.ts";
import { HELPER_PROTOCOL } from "../../../shared/protocol/helper.ts";
import type { PersistedRecord } from "../../../shared/protocol/persisted-record.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import { planUnpersistHere } from "../../backend/planning/plan-permanence.ts";
import { readPersistedRecords } from "../../backend/records/read-persisted.ts";
import { makeChange, withChangeOptions, type ChangeFlags } from "../change.ts";
import { complain, printJson, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printFiles } from "../print-files.ts";
import { printRemarksOf } from "../print-plan.ts";
import { readDocument } from "../read-document.ts";
import { acceptedCodes } from "../transaction.ts";
import { complainOfPlan } from "./plan.ts";
import { parseDocumentId } from "./remove.ts";

interface Options extends ChangeFlags {
  readonly id?: DocumentId;
  readonly all?: boolean;
}

/** `unpersist FILE`, `--id UUID` or `--all`: takes away exactly what `persist` has written. */
export function unpersistCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return withChangeOptions(new Command("unpersist"))
    .description("take away exactly the files that persist has written, if nobody changed them")
    .argument("[file]", "the document that was made permanent; not needed with --id or --all")
    .option("--id <uuid>", "the document's id, where the file is gone", parseDocumentId)
    .option("--all", "everything that persist has made on this machine")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer unpersist examples/home-lab.macvlan.json",
    )
    .action(async (file: string | undefined, options: Options) => {
      finish(await unpersist(io, file, options));
    });
}

async function unpersist(
  io: CommandIo,
  file: string | undefined,
  options: Options,
): Promise<ExitCode> {
  const asked = await recordsOf(io, file, options);
  if ("exit" in asked) {
    return asked.exit;
  }
  if (asked.records.length === 0) {
    if (options.json === true) {
      printJson(io, { outcome: "nothing" });
    } else {
      tell(io, message("cli.unpersist.nothing"));
    }
    return EXIT.done;
  }
  for (const record of asked.records) {
    const exit = await takeAway(io, record, options);
    if (exit !== EXIT.done) {
      return exit;
    }
  }
  return EXIT.done;
}

async function takeAway(
  io: CommandIo,
  record: PersistedRecord,
  options: Options,
): Promise<ExitCode> {
  const planned = await planUnpersistHere(record);
  if (!planned.ok) {
    return complainOfPlan(io, planned.error);
  }
  const plan = planned.value;
  const { manager, name, documentId } = record;
  const paths = new Set(plan.operations.map((operation) => operation.name));
  const files = record.files.filter(({ path }) => paths.has(path));
  if (options.json !== true) {
    tell(io, message("cli.unpersist.title", { name }));
    printFiles(io, fileChanges(plan.operations, [], files));
    printRemarksOf(io, plan);
  }
  const count = plan.operations.length;
  return makeChange(io, options, {
    verb: "unpersist",
    plan,
    unseen: [],
    nothing: message("cli.unpersist.nothing"),
    question: message("cli.unpersist.ask", { count }),
    kept: (removed) => message("cli.unpersist.kept", { count: removed }),
    extra: { documentId, manager, files },
    request: {
      protocol: HELPER_PROTOCOL,
      documentId,
      planDigest: planDigest(plan),
      accept: acceptedCodes(plan),
      confirmSeconds: options.confirmTimeout,
    },
  });
}

/** A document's files are taken away by its id alone: also those of one that has errors by now. */
async function recordsOf(
  io: CommandIo,
  file: string | undefined,
  { id, all }: Options,
): Promise<{ readonly records: readonly PersistedRecord[] } | { readonly exit: ExitCode }> {
  const ways = [file !== undefined, id !== undefined, all === true].filter(Boolean).length;
  if (ways !== 1) {
    complain(io, message("cli.unpersist.which"));
    return { exit: EXIT.usage };
  }
  const records = readPersistedRecords();
  if (all === true) {
    return { records };
  }
  if (id !== undefined) {
    return { records: records.filter(({ documentId }) => documentId === id) };
  }
  const read = await readDocument(io, file ?? "");
  return "exit" in read
    ? read
    : { records: records.filter(({ documentId }) => documentId === read.topology.id) };
}
