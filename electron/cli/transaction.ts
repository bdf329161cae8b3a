import { message, type Message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import type { Plan, Risk } from "../../shared/plan/plan.ts";
import { REFUSAL_EXIT_CODES, type HelperEvent } from "../../shared/protocol/helper.ts";
import type { HelperSession } from "../backend/helper-session/helper-session.ts";
import { askYesNo, canAsk } from "./ask.ts";
import { complain, print, remark, tell, type CommandIo } from "./command-io.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** How a person wants a change to be made. */
export interface ChangeOptions {
  /** Answers both questions with yes. */
  readonly yes: boolean;
  /** Accepts blocking risks that may be accepted. */
  readonly allowDisconnect: boolean;
  readonly json: boolean;
  /** What is said of a change that stays. */
  readonly kept: (count: number) => Message;
}

/** Says whether a plan may be tried at all; an exit code when it may not. */
export async function mayBegin(
  io: CommandIo,
  plan: Plan,
  question: Message,
  options: ChangeOptions,
): Promise<ExitCode | undefined> {
  const blocking = plan.risks.filter(({ severity }) => severity === "block");
  const forGood = blocking.filter(({ overridable }) => !overridable);
  if (forGood.length > 0) {
    complain(io, message("cli.blockedForGood", { codes: codesOf(forGood) }));
    return EXIT.tooRisky;
  }
  if (blocking.length > 0 && !options.allowDisconnect) {
    complain(io, message("cli.blocked", { codes: codesOf(blocking) }));
    return EXIT.tooRisky;
  }
  if (options.yes) {
    return undefined;
  }
  if (!canAsk(io)) {
    complain(io, message("cli.needsTerminal"));
    return EXIT.usage;
  }
  if (await askYesNo(io, question)) {
    return undefined;
  }
  remark(io, message("cli.declined"));
  return EXIT.done;
}

/** The codes that a request accepts: all that the person has seen and not been stopped by. */
export function acceptedCodes(plan: Plan): readonly string[] {
  return [...new Set(plan.risks.map(({ code }) => code))];
}

function codesOf(risks: readonly Risk[]): string {
  return [...new Set(risks.map(({ code }) => code))].join(", ");
}

/** How a change ended, for `--json`. */
export interface Outcome {
  readonly exit: ExitCode;
  readonly event: HelperEvent | undefined;
}

/**
 * Follows a change to its end: tells progress, asks whether to keep it, and says how it ended.
 *
 * Ctrl-C closes the helper's stdin: it takes everything back, and we stay to tell.
 */
export async function followChange(
  io: CommandIo,
  session: HelperSession,
  options: ChangeOptions,
): Promise<Outcome> {
  const decided = new AbortController();
  const interrupt = (): void => {
    remark(io, message("cli.interrupted"));
    decided.abort();
    session.close();
  };
  process.on("SIGINT", interrupt);
  let last: HelperEvent | undefined;
  try {
    for await (const event of session.events) {
      last = event;
      if (event.event === "kept" || event.event === "reverted") {
        decided.abort();
      }
      tellEvent(io, event, options);
      if (event.event === "applied") {
        void decide(io, session, event.confirmSeconds, options, decided.signal);
      }
    }
  } finally {
    process.off("SIGINT", interrupt);
    decided.abort();
  }
  await session.ended;
  return { exit: exitOf(io, last, session.failure()), event: last };
}

async function decide(
  io: CommandIo,
  session: HelperSession,
  seconds: number,
  options: ChangeOptions,
  signal: AbortSignal,
): Promise<void> {
  const keep = options.yes || (await askYesNo(io, message("cli.ask.keep", { seconds }), signal));
  if (!signal.aborted) {
    session.send({ control: keep ? "confirm" : "revert" });
  }
}

function tellEvent(io: CommandIo, event: HelperEvent, options: ChangeOptions): void {
  switch (event.event) {
    case "progress":
      if (io.stderr.isTTY) {
        const { done, total } = event;
        remark(io, message("cli.progress", { done, total, title: say(event.title) }));
      }
      return;
    case "applied":
      if (!options.json) {
        tellApplied(io, event);
      }
      return;
    case "kept":
      tellKept(io, event, options);
      return;
    case "reverted":
      complain(io, event.message);
      tellLeft(io, event.left);
      return;
    case "recovered":
      if (event.actions > 0) {
        remark(io, message("cli.recover.done", { actions: event.actions }));
      }
      tellLeft(io, event.left);
      return;
    case "refused":
      complain(io, event.message);
      return;
    case "hello":
    case "extended":
    case "state":
    case "probed":
      return;
  }
}

function tellKept(
  io: CommandIo,
  { changes, warnings }: Extract<HelperEvent, { event: "kept" }>,
  options: ChangeOptions,
): void {
  if (!options.json) {
    tell(io, options.kept(changes));
  }
  // Those of a change have been told before it was confirmed.
  if (changes === 0) {
    warnings.forEach((warning) => {
      remark(io, warning);
    });
  }
}

function tellApplied(io: CommandIo, event: Extract<HelperEvent, { event: "applied" }>): void {
  tell(io, message("cli.applied", { count: event.changes }));
  for (const { address, before } of event.probes) {
    print(io, `  ${say(message(before ? "cli.probeAnswers" : "cli.probeSilent", { address }))}`);
  }
  event.warnings.forEach((warning) => {
    remark(io, warning);
  });
}

/** Prints the commands that taking back could not run; nothing when there are none. */
export function tellLeft(io: CommandIo, left: readonly string[]): void {
  if (left.length === 0) {
    return;
  }
  remark(io, message("cli.leftToRun"));
  left.forEach((command) => {
    io.stderr.write(`  ${command}\n`);
  });
}

function exitOf(
  io: CommandIo,
  last: HelperEvent | undefined,
  failure: Message | undefined,
): ExitCode {
  switch (last?.event) {
    case "kept":
      return EXIT.done;
    case "reverted":
      return last.left.length > 0 ? EXIT.software : EXIT.tryAgain;
    case "refused":
      return REFUSAL_EXIT_CODES[last.kind];
    case "recovered":
      return last.left.length > 0 ? EXIT.software : EXIT.done;
    default:
      complain(io, failure ?? message("cli.helperSaidNothing"));
      return EXIT.software;
  }
}
