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
import type { HelperContext } from "./context.ts";
import { MissingTool, requireTool, settle, type CallerVariables } from "./environment.ts";
import { flushStdout, stdoutSink, type EventSink } from "./events.ts";
import { GUARDIAN_VERB, guard, isGuardianStart } from "./guardian.ts";
import { Interruption, watchProcess } from "./interruption.ts";
import { LineReader } from "./line-reader.ts";
import type { Lock } from "./lock.ts";
import { Refusal } from "./refusal.ts";
import { parseRequest } from "./request.ts";
import { systemRunner } from "./runner.ts";
import { openStateDirectory } from "./state-directory.ts";
import { apply } from "./verbs/apply.ts";
import { inspect } from "./verbs/inspect.ts";
import { probe } from "./verbs/probe.ts";
import { recover } from "./verbs/recover.ts";
import { remove } from "./verbs/remove.ts";

/** Exit code of a bug (EX_SOFTWARE, sysexits.h). */
const BUG = 70;

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
  const first = await lines.next();
  let held: Lock | undefined;
  const runner = systemRunner(() => held?.descriptor);
  const context: Omit<HelperContext, "folder"> = {
    caller: await identifyCaller(variables, runner),
    runner,
    sink,
    lines,
    interruption,
    hold: (lock) => {
      held = lock;
      return () => {
        held = undefined;
        lock.release();
      };
    },
  };
  return dispatch(verb, first, context);
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

function dispatch(
  verb: HelperVerb,
  line: Parameters<typeof parseRequest>[1],
  rest: Omit<HelperContext, "folder">,
): Promise<number> {
  const withFolder = (): HelperContext => ({ ...rest, folder: openStateDirectory() });
  switch (verb) {
    case "apply": {
      const request = parseRequest(verb, line);
      return apply(withFolder(), request);
    }
    case "remove": {
      const request = parseRequest(verb, line);
      return remove(withFolder(), request);
    }
    case "recover":
      parseRequest(verb, line);
      return recover(withFolder());
    case "inspect": {
      const request = parseRequest(verb, line);
      return inspect(withFolder(), request);
    }
    case "probe": {
      const request = parseRequest(verb, line);
      return probe(withFolder(), request);
    }
  }
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
