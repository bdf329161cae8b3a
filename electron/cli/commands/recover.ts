import { Command } from "commander";
import { message } from "../../../shared/messages/message.ts";
import { HELPER_PROTOCOL } from "../../../shared/protocol/helper.ts";
import { openHelper } from "../../backend/helper-session/open-helper.ts";
import { complain, printJson, tell, type CommandIo } from "../command-io.ts";
import { exitOfElevation } from "../elevation-exit.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { helperOptions } from "../helper-options.ts";
import { followChange } from "../transaction.ts";

interface Options {
  readonly json?: boolean;
}

/** `recover`: takes back what an interrupted change left behind, and nothing else. */
export function recoverCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("recover")
    .description("take back what an interrupted change left behind")
    .option("--json", "print the outcome as JSON")
    .addHelpText("after", "\nExample:\n  $ sudo macvlan-designer recover")
    .action(async (options: Options) => {
      finish(await recover(io, options));
    });
}

async function recover(io: CommandIo, options: Options): Promise<ExitCode> {
  const opened = await openHelper("recover", { protocol: HELPER_PROTOCOL }, helperOptions(io));
  if (!opened.ok) {
    complain(io, opened.error.message);
    return exitOfElevation(opened.error.kind);
  }
  const json = options.json === true;
  const { exit, event } = await followChange(io, opened.value, {
    yes: true,
    allowDisconnect: false,
    json,
    kept: (count) => message("cli.kept", { count }),
  });
  if (json) {
    printJson(
      io,
      event?.event === "recovered" ? { actions: event.actions, left: event.left } : { exit },
    );
  } else if (event?.event === "recovered" && event.actions === 0 && exit === EXIT.done) {
    tell(io, message("cli.recover.none"));
  }
  return exit;
}
