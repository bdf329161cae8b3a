import { Command, InvalidArgumentError } from "commander";
import { message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import { planDigest } from "../../../shared/plan/digest.ts";
import { HELPER_PROTOCOL } from "../../../shared/protocol/helper.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import { documentIdSchema } from "../../../shared/topology/fields.ts";
import { planRemoval } from "../../backend/planning/plan-removal.ts";
import { helperOptions } from "../helper-options.ts";
import { makeChange, withChangeOptions, type ChangeFlags } from "../change.ts";
import { complain, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { nothingToRemove, printPlan } from "../print-plan.ts";
import { readDocument } from "../read-document.ts";
import { acceptedCodes } from "../transaction.ts";
import { complainOfPlan } from "./plan.ts";

interface Options extends ChangeFlags {
  readonly id?: DocumentId;
}

/** `remove FILE` or `remove --id UUID`: takes away all that carries the document's id. */
export function removeCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return withChangeOptions(new Command("remove"))
    .description("take away all that was applied of a document, and put back what was before")
    .argument("[file]", "the document that was applied; not needed with --id")
    .option("--id <uuid>", "the document's id, where the file is gone", parseDocumentId)
    .addHelpText("after", "\nExample:\n  $ macvlan-designer remove examples/home-lab.macvlan.json")
    .action(async (file: string | undefined, options: Options) => {
      finish(await remove(io, file, options));
    });
}

/** Reads `--id UUID`. */
export function parseDocumentId(text: string): DocumentId {
  const parsed = documentIdSchema.safeParse(text);
  if (!parsed.success) {
    throw new InvalidArgumentError(say(message("cli.remove.badId", { text })));
  }
  return parsed.data;
}

async function remove(
  io: CommandIo,
  file: string | undefined,
  options: Options,
): Promise<ExitCode> {
  const asked = await documentOf(io, file, options);
  if ("exit" in asked) {
    return asked.exit;
  }
  const planned = await planRemoval(asked.id, io.env, helperOptions(io));
  if (!planned.ok) {
    return complainOfPlan(io, planned.error);
  }
  const { plan, unseen } = planned.value;
  if (!options.json) {
    const title = message("cli.plan.removeTitle", {
      name: asked.name,
      count: plan.operations.length,
    });
    printPlan(io, title, plan, unseen);
  }
  return makeChange(io, options, {
    verb: "remove",
    plan,
    unseen,
    nothing: nothingToRemove(asked.id, unseen),
    question: message("cli.ask.remove", { count: plan.operations.length }),
    kept: (count) => message("cli.removed", { count }),
    request: {
      protocol: HELPER_PROTOCOL,
      documentId: asked.id,
      planDigest: planDigest(plan),
      accept: acceptedCodes(plan),
      confirmSeconds: options.confirmTimeout,
    },
  });
}

/** A document is taken away by its id alone: also one that has errors by now. */
async function documentOf(
  io: CommandIo,
  file: string | undefined,
  options: Options,
): Promise<{ readonly id: DocumentId; readonly name: string } | { readonly exit: ExitCode }> {
  if (options.id !== undefined && file !== undefined) {
    complain(io, message("cli.remove.bothNamed"));
    return { exit: EXIT.usage };
  }
  if (options.id !== undefined) {
    return { id: options.id, name: options.id };
  }
  if (file === undefined) {
    complain(io, message("cli.remove.nothingNamed"));
    return { exit: EXIT.usage };
  }
  const read = await readDocument(io, file);
  return "exit" in read ? read : { id: read.topology.id, name: read.topology.name };
}
