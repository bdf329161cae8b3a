import { Command } from "commander";
import { message } from "../../../shared/messages/message.ts";
import type { Result } from "../../../shared/result.ts";
import { isRoot } from "../../backend/elevation/is-root.ts";
import { helperBesideProgram } from "../../backend/helper-session/open-helper.ts";
import {
  installHelper,
  uninstallHelper,
  type InstallError,
} from "../../packaging/helper-install/install-helper.ts";
import { complain, printJson, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

interface Options {
  readonly json?: boolean;
}

/** `helper install | uninstall`: the root helper of a source checkout, put in place and away. */
export function helperCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  const group = new Command("helper")
    .description("install the root helper, so that apply asks for a password; or take it away")
    .addHelpText("after", "\nExample:\n  $ sudo npx macvlan-designer helper install");
  group
    .command("install")
    .description("put helper, its own copy of Node and the polkit policy in place (as root)")
    .option("--json", "print the installed files as JSON")
    .addHelpText("after", "\nExample:\n  $ sudo npx macvlan-designer helper install")
    .action(async (options: Options) => {
      finish(await install(io, options));
    });
  group
    .command("uninstall")
    .description("take away exactly what install put in place (as root)")
    .option("--json", "print the removed files as JSON")
    .addHelpText("after", "\nExample:\n  $ sudo npx macvlan-designer helper uninstall")
    .action(async (options: Options) => {
      finish(await uninstall(io, options));
    });
  return group;
}

async function install(io: CommandIo, options: Options): Promise<ExitCode> {
  if (!isRoot()) {
    return refuseUser(io, "install");
  }
  const helper = helperBesideProgram() ?? "dist/helper.cjs";
  const installed = await installHelper({ helper, node: process.execPath });
  if (!installed.ok) {
    return complainAbout(io, installed);
  }
  if (options.json === true) {
    printJson(io, { installed: installed.value });
    return EXIT.done;
  }
  for (const path of installed.value) {
    tell(io, message("cli.helper.installed", { path }));
  }
  tell(io, message("cli.helper.ready"));
  return EXIT.done;
}

async function uninstall(io: CommandIo, options: Options): Promise<ExitCode> {
  if (!isRoot()) {
    return refuseUser(io, "uninstall");
  }
  const removed = await uninstallHelper();
  if (!removed.ok) {
    return complainAbout(io, removed);
  }
  if (options.json === true) {
    printJson(io, { removed: removed.value });
    return EXIT.done;
  }
  for (const path of removed.value) {
    tell(io, message("cli.helper.removed", { path }));
  }
  if (removed.value.length === 0) {
    tell(io, message("cli.helper.nothingInstalled"));
  }
  return EXIT.done;
}

function refuseUser(io: CommandIo, verb: "install" | "uninstall"): ExitCode {
  complain(io, message("cli.helper.needsRoot", { verb }));
  return EXIT.notAuthorised;
}

function complainAbout(
  io: CommandIo,
  { error }: Extract<Result<unknown, InstallError>, { ok: false }>,
): ExitCode {
  complain(io, error.message);
  return error.kind === "missing" ? EXIT.unavailable : EXIT.cannotWrite;
}
