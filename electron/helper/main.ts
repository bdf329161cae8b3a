import packageJson from "../../package.json" with { type: "json" };
import { message } from "../../shared/messages/message.ts";
import {
  HELPER_PROTOCOL,
  HELPER_VERBS,
  MAX_REQUEST_BYTES,
  REFUSAL_EXIT_CODES,
  type HelperVerb,
} from "../../shared/protocol/helper.ts";
import { identifyCaller } from "./caller.ts";
import { dispatch } from "./dispatch.ts";
import { MissingTool, requireTool, settle, type CallerVariables } from "./environment.ts";
import { flushStdout, stdoutSink, type EventSink } from "./events.ts";
import { GUARDIAN_VERB, guard, isGuardianStart } from "./guardian.ts";
import { startGuardian } from "./guardian-client.ts";
import { readLive } from "./host-access.ts";
import { Interruption, watchProcess } from "./interruption.ts";
import { LineReader } from "./line-reader.ts";
import { LockKeeper } from "./lock-keeper.ts";
import { lockFor } from "./locked-folder.ts";
import { Refusal } from "./refusal.ts";
import { systemRunner } from "./runner.ts";
import { openStateDirectory } from "./state-directory.ts";

/** Exit code of a bug (EX_SOFTWARE, sysexits.h). */
const BUG = 70;
/** Exit code of a program that was told to end (EX_TEMPFAIL). */
const INTERRUPTED = 75;

async function main(): Promise<number> {
  const variables = settle();
  if (process.argv[2] === GUARDIAN_VERB && process.geteuid?.() === 0 && isGuardianStart()) {
    await guard();
    return 0;
  }
  const interruption = new Interruption();
  watchProcess(interruption);
  const sink = stdoutSink(() => {
    interruption.interrupt("caller-gone");
  });
  try {
    return await serve(variables, interruption, sink);
  } catch (error) {
    return explain(error, sink);
  }
}

async function serve(
  variables: CallerVariables,
  interruption: Interruption,
  sink: EventSink,
): Promise<number> {
  if (process.geteuid?.() !== 0) {
    throw new Refusal("not-root", message("helper.notRoot"));
  }
  sink.say({ event: "hello", version: packageJson.version, protocol: HELPER_PROTOCOL });
  const verb = parseVerb(process.argv.slice(2));
  for (const tool of ["ip", "flock", "nsenter", "tee", "id"] as const) {
    requireTool(tool);
  }
  const lines = new LineReader(process.stdin, MAX_REQUEST_BYTES);
  const first = await Promise.race([lines.next(), stopped(interruption)]);
  if (first.kind === "stopped") {
    return INTERRUPTED;
  }
  const keys = new LockKeeper();
  const runner = systemRunner(() => keys.held?.descriptor);
  const caller = await identifyCaller(variables, runner);
  const context = { caller, runner, sink, lines, interruption };
  return dispatch(verb, first, () => {
    const folder = openStateDirectory();
    return {
      ...context,
      folder,
      lock: (what, document) => {
        keys.held = lockFor(folder, what, caller, document);
      },
      whileLocked: (action) => keys.whileLocked(folder, action),
      readLive: () => readLive(runner),
      startGuardian: () => startGuardian(interruption),
    };
  });
}

/** Before there is a request, a signal ends the program: nothing was changed. */
function stopped(interruption: Interruption): Promise<{ readonly kind: "stopped" }> {
  return new Promise((resolve) => {
    interruption.onStop(() => {
      resolve({ kind: "stopped" });
    });
  });
}

function parseVerb(args: readonly string[]): HelperVerb {
  const [word = "", ...rest] = args;
  const verb = HELPER_VERBS.find((known) => known === word);
  if (verb === undefined || rest.length > 0) {
    throw new Refusal(
      "request",
      message("helper.unknownVerb", { verb: args.join(" ").slice(0, 100), verbs: HELPER_VERBS }),
    );
  }
  return verb;
}

/** Says why nothing was done; everything that was changed has been taken back by now. */
function explain(error: unknown, sink: EventSink): number {
  const refusal =
    error instanceof MissingTool
      ? new Refusal("missing-tool", message("helper.missingTool", { tool: error.tool }))
      : error;
  if (refusal instanceof Refusal) {
    sink.say(refusal.event);
    return REFUSAL_EXIT_CODES[refusal.event.kind];
  }
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return BUG;
}

void main().then(async (code) => {
  await flushStdout();
  process.exit(code);
});
