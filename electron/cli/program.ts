import { Command, CommanderError } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import type { CommandIo } from "./command-io.ts";
import { applyCommand } from "./commands/apply.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { helperCommand } from "./commands/helper.ts";
import { importCommand } from "./commands/import.ts";
import { persistCommand } from "./commands/persist.ts";
import { planCommand } from "./commands/plan.ts";
import { reachCommand } from "./commands/reach.ts";
import { recoverCommand } from "./commands/recover.ts";
import { removeCommand } from "./commands/remove.ts";
import { renderCommand } from "./commands/render.ts";
import { reportCommand } from "./commands/report.ts";
import { schemaCommand } from "./commands/schema.ts";
import { serveCommand } from "./commands/serve.ts";
import { statusCommand } from "./commands/status.ts";
import { tapCommand } from "./commands/tap.ts";
import { unpersistCommand } from "./commands/unpersist.ts";
import { validateCommand } from "./commands/validate.ts";
import { EXIT } from "./exit-codes.ts";

/**
 * Runs one command line (without `node` and the program's name) and returns its exit code.
 *
 * It is one of {@link EXIT}, or that of the command which was run for it.
 */
export async function runProgram(io: CommandIo, args: readonly string[]): Promise<number> {
  let exit: number = EXIT.done;
  const program = buildProgram(io, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    }
    throw error;
  }
  return exit;
}

/** A command's builder: adds it below the program; its action hands the exit code to `finish`. */
export type CommandBuilder = (io: CommandIo, finish: (code: number) => void) => Command;

const BUILDERS: readonly CommandBuilder[] = [
  validateCommand,
  reachCommand,
  explainCommand,
  planCommand,
  applyCommand,
  removeCommand,
  recoverCommand,
  persistCommand,
  unpersistCommand,
  statusCommand,
  tapCommand,
  importCommand,
  exportCommand,
  renderCommand,
  reportCommand,
  schemaCommand,
  serveCommand,
  helperCommand,
];

/** All commands; each one's action hands its exit code to `finish`. */
export function buildProgram(io: CommandIo, finish: (code: number) => void): Command {
  const program = new Command("macvlan-designer")
    .description(
      "Design Linux macvlan networks, see who reaches whom and why, and apply them so that they can be taken back.",
    )
    .version(packageJson.version)
    .addHelpText(
      "after",
      [
        "",
        "Example:",
        "  $ macvlan-designer reach examples/home-lab.macvlan.json",
        "",
        'Files are given by path; "-" is standard input. Every command has --help with an example.',
        "Exit codes: 0 done, 64 usage, 65 document refused, 66 cannot read, 69 something is missing,",
        "70 bug, 73 cannot write, 75 taken back or try again, 77 not authorised, 78 too risky.",
      ].join("\n"),
    );
  for (const build of BUILDERS) {
    program.addCommand(build(io, finish));
  }
  configure(program, io);
  return program;
}

/** Every command writes through `io` and throws instead of ending the process. */
function configure(command: Command, io: CommandIo): void {
  command
    .exitOverride()
    .showHelpAfterError("(add --help for the options and an example)")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
  for (const child of command.commands) {
    configure(child, io);
  }
}
