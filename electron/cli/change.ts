import type { Command } from "commander";
import { message, type Message } from "../../shared/messages/message.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { DEFAULT_CONFIRM_SECONDS, type HelperVerb } from "../../shared/protocol/helper.ts";
import { openHelper } from "../backend/helper-session/open-helper.ts";
import { isRoot } from "../backend/elevation/is-root.ts";
import { complain, printJson, remark, tell, type CommandIo } from "./command-io.ts";
import { exitOfElevation } from "./elevation-exit.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { helperOptions } from "./helper-options.ts";
import { parseConfirmTimeout } from "./plan-options.ts";
import { planAsJson } from "./print-plan.ts";
import { followChange, mayBegin, type ChangeOptions } from "./transaction.ts";

/** The options that apply and remove share. */
export interface ChangeFlags {
  readonly yes?: boolean;
  readonly allowDisconnect?: boolean;
  readonly json?: boolean;
  readonly confirmTimeout: number;
}

/** Adds the options that apply and remove share. */
export function withChangeOptions(command: Command): Command {
  return command
    .option("-y, --yes", "answer both questions with yes; the second only after all checks passed")
    .option("--allow-disconnect", "accept risks that may cut this machine's connection")
    .option(
      "--confirm-timeout <seconds>",
      "how long to wait for the answer to the second question",
      parseConfirmTimeout,
      DEFAULT_CONFIRM_SECONDS,
    )
    .option("--json", "print the outcome as JSON; needs --yes where something is to change");
}

/** A change that has been planned and shown. */
export interface Change {
  readonly verb: HelperVerb;
  readonly plan: Plan;
  readonly unseen: readonly Message[];
  /** The helper has something to do where the plan is empty as well, which needs no question. */
  readonly isMore?: boolean;
  /** What is said where the plan is empty. */
  readonly nothing: Message;
  readonly question: Message;
  readonly kept: (count: number) => Message;
  /** What `--json` tells beside the plan; absent: nothing. */
  readonly extra?: object;
  readonly request: unknown;
}

/** Asks, elevates, follows the helper and says how it ended. */
export async function makeChange(
  io: CommandIo,
  flags: ChangeFlags,
  change: Change,
): Promise<ExitCode> {
  const options: ChangeOptions = {
    yes: flags.yes === true,
    allowDisconnect: flags.allowDisconnect === true,
    json: flags.json === true,
    kept: change.kept,
  };
  if (change.plan.operations.length === 0) {
    if (change.isMore === true) {
      return elevateAndFollow(io, change, options);
    }
    if (options.json) {
      const plan = planAsJson(change.plan, change.unseen) as object;
      printJson(io, { outcome: "nothing", ...plan, ...change.extra });
    } else {
      tell(io, change.nothing);
    }
    return EXIT.done;
  }
  const stop = await mayBegin(io, change.plan, change.question, options);
  if (stop !== undefined) {
    return stop;
  }
  return elevateAndFollow(io, change, options);
}

async function elevateAndFollow(
  io: CommandIo,
  change: Change,
  options: ChangeOptions,
): Promise<ExitCode> {
  if (!isRoot()) {
    remark(io, message("cli.elevation.asks"));
  }
  const opened = await openHelper(change.verb, change.request, helperOptions(io));
  if (!opened.ok) {
    complain(io, opened.error.message);
    return exitOfElevation(opened.error.kind);
  }
  const outcome = await followChange(io, opened.value, options);
  if (options.json) {
    const plan = planAsJson(change.plan, change.unseen) as object;
    printJson(io, {
      outcome: outcome.event?.event ?? "died",
      exit: outcome.exit,
      ...plan,
      ...change.extra,
    });
  }
  return outcome.exit;
}
