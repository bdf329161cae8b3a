import { lintErrors } from "../../shared/lint/lint.ts";
import { message } from "../../shared/messages/message.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { complain, type CommandIo } from "./command-io.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { readDocument } from "./read-document.ts";

/**
 * Reads a document that has no errors, as everything but `validate` needs it.
 *
 * Where the kernel would refuse it, or the rules cannot decide, there is nothing to predict or plan.
 */
export async function readCleanDocument(
  io: CommandIo,
  file: string,
  command: string,
): Promise<{ readonly topology: Topology } | { readonly exit: ExitCode }> {
  const read = await readDocument(io, file);
  if ("exit" in read) {
    return read;
  }
  const errors = lintErrors(read.topology);
  if (errors.length > 0) {
    for (const error of errors) {
      complain(io, error.message);
    }
    complain(io, message("cli.documentHasErrors", { count: errors.length, command }));
    return { exit: EXIT.document };
  }
  return read;
}
