import { Command } from "commander";
import type { Diagnostic, Severity } from "../../../shared/lint/diagnostic.ts";
import { lint } from "../../../shared/lint/lint.ts";
import { message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import type { ParseIssue } from "../../../shared/topology/parse-issue.ts";
import { print, printJson, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readDocument } from "../read-document.ts";

interface Options {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `validate FILE`: what the grammar and the kernel refuse, and what works but not as one thinks. */
export function validateCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("validate")
    .description("check a document: what is refused, and what works but not as people think")
    .argument("<file>", 'a *.macvlan.json file, or "-"')
    .option("--json", "print the findings as JSON")
    .option("--strict", "end with 65 for warnings, too")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer validate examples/home-lab.macvlan.json",
    )
    .action(async (file: string, options: Options) => {
      finish(await validate(io, file, options));
    });
}

async function validate(io: CommandIo, file: string, options: Options): Promise<ExitCode> {
  const read = await readDocument(io, file, { quiet: options.json === true });
  if ("exit" in read) {
    if (options.json && read.issues.length > 0) {
      printJson(io, read.issues.map(issueAsJson));
    }
    return read.exit;
  }
  const diagnostics = lint(read.topology);
  if (options.json) {
    printJson(io, diagnostics.map(diagnosticAsJson));
  } else {
    printDiagnostics(io, read.topology, diagnostics);
  }
  const refused = diagnostics.some(
    ({ severity }) => severity === "error" || (severity === "warning" && options.strict),
  );
  return refused ? EXIT.document : EXIT.done;
}

function diagnosticAsJson(diagnostic: Diagnostic): unknown {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    node: diagnostic.node ?? null,
    path: diagnostic.path,
    message: say(diagnostic.message),
    ...(diagnostic.kernelError === undefined ? {} : { kernelError: diagnostic.kernelError }),
    fixes: diagnostic.fixes.map(({ title, commands }) => ({ title: say(title), commands })),
  };
}

function issueAsJson(issue: ParseIssue): unknown {
  const { code, path, line, column } = issue;
  return {
    code,
    severity: "error",
    node: null,
    path,
    line,
    column,
    message: say(issue.message),
    fixes: [],
  };
}

function printDiagnostics(
  io: CommandIo,
  topology: Topology,
  diagnostics: readonly Diagnostic[],
): void {
  if (diagnostics.length === 0) {
    tell(io, message("cli.validate.good", { name: topology.name }));
    return;
  }
  for (const diagnostic of diagnostics) {
    printDiagnostic(io, diagnostic);
  }
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  tell(
    io,
    message("cli.validate.sum", {
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
    }),
  );
}

function printDiagnostic(io: CommandIo, diagnostic: Diagnostic): void {
  const { out } = io.colours;
  const colour = { error: out.red, warning: out.yellow, info: out.cyan }[diagnostic.severity];
  const where = diagnostic.node === undefined ? "" : ` ${out.bold(diagnostic.node)}`;
  print(
    io,
    `${colour(diagnostic.severity)} ${diagnostic.code}${where} ${out.dim(diagnostic.path)}`,
  );
  print(io, `  ${say(diagnostic.message)}`);
  if (diagnostic.kernelError !== undefined) {
    print(
      io,
      `  ${out.dim(say(message("cli.validate.kernelSays", { text: diagnostic.kernelError })))}`,
    );
  }
  for (const fix of diagnostic.fixes) {
    print(io, `  ${out.green(say(message("cli.validate.fix", { title: say(fix.title) })))}`);
  }
}
