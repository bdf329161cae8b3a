import { realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { message } from "../../../shared/messages/message.ts";
import { HELPER_PROTOCOL, type HelperVerb } from "../../../shared/protocol/helper.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { checkHelper } from "../elevation/check-helper.ts";
import { failedError, plainError, type ElevationError } from "../elevation/elevation-error.ts";
import { findElevatedHelper, findInstalledHelpers } from "../elevation/helper-location.ts";
import { isRoot } from "../elevation/is-root.ts";
import { classifyPkexecEnd, findPkexec, PKEXEC_ENVIRONMENT } from "../elevation/pkexec.ts";
import { isAuthorised } from "../elevation/is-authorised.ts";
import { startTerminalAgent } from "../elevation/terminal-agent.ts";
import { startProcess, type Launch } from "./helper-process.ts";
import { converse, type HelperSession } from "./helper-session.ts";

/** How a helper may be had. */
export interface OpenHelperOptions {
  /** May the password be asked for on this process's own terminal, where no agent runs? */
  readonly mayAskOnTerminal?: boolean;
  /** Fails with `notAuthorised` where somebody would have to be asked first. */
  readonly withoutQuestion?: boolean;
  /** Is called just before our own agent asks there. */
  readonly onOwnAgent?: () => void;
  /** The helper that root runs directly; by default the one beside the running bundle. */
  readonly bundledHelper?: string;
}

/**
 * Starts the root helper with one verb and one request, and waits for its hello.
 *
 * As root it is run directly, otherwise through pkexec by the exact installed path, after checking
 * that helper, interpreter and folders are root's alone. Either way it stays in this process's
 * network namespace.
 */
export async function openHelper(
  verb: HelperVerb,
  request: unknown,
  options: OpenHelperOptions = {},
): Promise<Result<HelperSession, ElevationError>> {
  if (isRoot()) {
    const launch = await launchAsRoot(verb, options);
    return launch.ok ? open(launch.value, verb, request) : launch;
  }
  const launch = await launchThroughPkexec(verb);
  if (!launch.ok) {
    return launch;
  }
  if (options.withoutQuestion === true && !(await isAuthorised(verb))) {
    return err(plainError("notAuthorised"));
  }
  const opened = await open(launch.value, verb, request);
  if (opened.ok || opened.error.kind !== "noAgent" || options.mayAskOnTerminal !== true) {
    return opened;
  }
  options.onOwnAgent?.();
  const agent = await startTerminalAgent();
  try {
    return await open(launch.value, verb, request);
  } finally {
    agent.stop();
  }
}

async function launchThroughPkexec(verb: HelperVerb): Promise<Result<Launch, ElevationError>> {
  const helper = await findElevatedHelper();
  if (!helper.ok) {
    return helper;
  }
  const pkexec = await findPkexec();
  if (pkexec === undefined) {
    return err(plainError("noPkexec"));
  }
  const unsafe = await refuseUnsafe(helper.value);
  return (
    unsafe ??
    ok({
      program: pkexec,
      // pkexec's own agent would ask on the terminal that the app was started from.
      args: ["--disable-internal-agent", helper.value, verb],
      environment: PKEXEC_ENVIRONMENT,
    })
  );
}

async function launchAsRoot(
  verb: HelperVerb,
  options: OpenHelperOptions,
): Promise<Result<Launch, ElevationError>> {
  const environment = rootEnvironment();
  const bundled = options.bundledHelper ?? helperBesideProgram();
  if (bundled !== undefined) {
    return ok({ program: process.execPath, args: [bundled, verb], environment });
  }
  const [installed] = await findInstalledHelpers();
  if (installed === undefined) {
    return err(plainError("notInstalled"));
  }
  const unsafe = await refuseUnsafe(installed);
  return unsafe ?? ok({ program: installed, args: [verb], environment });
}

async function refuseUnsafe(helper: string): Promise<Result<never, ElevationError> | undefined> {
  const unsafe = await checkHelper(helper);
  return unsafe === undefined
    ? undefined
    : err({
        kind: "notSafe",
        message: {
          id: "elevation.notSafe",
          params: { path: unsafe.path, reason: unsafe.reason },
        },
      });
}

/** What pkexec would leave of the environment, whom the probes must not lose, and who asks. */
function rootEnvironment(): Readonly<Record<string, string>> {
  const { SSH_CONNECTION, SUDO_UID } = process.env;
  return {
    ...PKEXEC_ENVIRONMENT,
    HOME: "/root",
    ...(SSH_CONNECTION === undefined ? {} : { SSH_CONNECTION }),
    ...(SUDO_UID === undefined ? {} : { SUDO_UID }),
  };
}

/** The build puts the helper beside the command line's bundle. */
export function helperBesideProgram(): string | undefined {
  try {
    const helper = join(dirname(realpathSync(process.argv[1] ?? "")), "helper.cjs");
    return statSync(helper).isFile() ? helper : undefined;
  } catch {
    return undefined;
  }
}

async function open(
  launch: Launch,
  verb: HelperVerb,
  request: unknown,
): Promise<Result<HelperSession, ElevationError>> {
  const conversation = converse(startProcess(launch), verb, request);
  const hello = await conversation.first;
  if (hello?.event === "hello") {
    if (hello.protocol === HELPER_PROTOCOL) {
      return ok({ ...conversation, version: hello.version });
    }
    conversation.close();
    const { version } = hello;
    return err({ kind: "otherVersion", message: message("elevation.otherVersion", { version }) });
  }
  conversation.close();
  const end = await conversation.ended;
  if (hello !== undefined) {
    return err(
      hello.event === "refused"
        ? { kind: "failed", message: hello.message }
        : failedError(`${hello.event} before hello`),
    );
  }
  const failure = conversation.failure();
  if (failure?.id === "elevation.badEvent") {
    return err({ kind: "failed", message: failure });
  }
  return err(classifyPkexecEnd(end));
}
