import { say } from "../../shared/messages/say.ts";
import { message } from "../../shared/messages/message.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { ParseIssue } from "../../shared/topology/parse-issue.ts";
import { readTopologyFile, type ReadFailure } from "../backend/documents/read-topology-file.ts";
import { complain, printable, type CommandIo } from "./command-io.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** A document that could be read, or the exit code after its problems were printed. */
export type DocumentOrExit =
  | { readonly topology: Topology }
  | { readonly exit: ExitCode; readonly issues: readonly ParseIssue[] };

/** Reads the document that a command was given (`-` is stdin) and prints why when it cannot. */
export async function readDocument(
  io: CommandIo,
  file: string,
  options: { readonly quiet?: boolean } = {},
): Promise<DocumentOrExit> {
  const read = await readTopologyFile(file, io.stdin);
  if (read.ok) {
    return { topology: read.value };
  }
  if (read.error.kind === "refused") {
    if (!options.quiet) {
      printIssues(io, file, read.error.issues);
    }
    return { exit: EXIT.document, issues: read.error.issues };
  }
  complain(io, unreadable(file, read.error));
  return { exit: EXIT.noInput, issues: [] };
}

/** Prints parse issues in the form `file:line:column: what (path) [code]`, as compilers do. */
export function printIssues(io: CommandIo, file: string, issues: readonly ParseIssue[]): void {
  const shown = file === "-" ? "stdin" : file;
  for (const issue of issues) {
    const place = `${shown}:${issue.line}:${issue.column}`;
    const code = io.colours.error.dim(`${issue.path} ${issue.code}`);
    io.stderr.write(
      printable(`${place}: ${io.colours.error.red("error:")} ${say(issue.message)} ${code}`) + "\n",
    );
  }
}

function unreadable(
  file: string,
  failure: Exclude<ReadFailure, { readonly kind: "refused" }>,
): ReturnType<typeof message> {
  return message("cli.cannotRead", { file, reason: failure.reason });
}
