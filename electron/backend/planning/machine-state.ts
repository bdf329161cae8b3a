import type { LiveState } from "../../../shared/plan/live-state.ts";
import { HELPER_PROTOCOL } from "../../../shared/protocol/helper.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { ElevationError } from "../elevation/elevation-error.ts";
import { isRoot } from "../elevation/is-root.ts";
import { openHelper, type OpenHelperOptions } from "../helper-session/open-helper.ts";
import { readLiveState, type LiveHostError } from "../live-host/read-live-state.ts";

/** Whether somebody may be asked for a password so that more can be seen. */
export type Sight = OpenHelperOptions | "without-question";

/**
 * Reads what the machine looks like.
 *
 * Root sees everything. An ordinary user cannot look into namespaces; where the root helper is
 * installed and polkit lets `inspect` through, it looks for us. Otherwise the state says what it
 * could not see. A helper of another protocol is an error to who is about to change something: no
 * change could be made with it, and without its eyes there may seem to be none to make.
 */
export async function readMachineState(sight: Sight): Promise<Result<LiveState, LiveHostError>> {
  const seen = await readLiveState();
  if (isRoot() || !seen.ok || seen.value.unseen.length === 0) {
    return seen;
  }
  const options = sight === "without-question" ? { withoutQuestion: true } : sight;
  const inspected = await inspectThroughHelper(options);
  if (!inspected.ok) {
    const { kind, message } = inspected.error;
    const matters = kind === "otherVersion" && sight !== "without-question";
    return matters ? err({ kind: "tool-failed", message }) : seen;
  }
  return inspected.value ? ok(inspected.value) : seen;
}

async function inspectThroughHelper(
  options: OpenHelperOptions,
): Promise<Result<LiveState | undefined, ElevationError>> {
  const opened = await openHelper("inspect", { protocol: HELPER_PROTOCOL }, options);
  if (!opened.ok) {
    return opened;
  }
  try {
    for await (const event of opened.value.events) {
      if (event.event === "state") {
        return ok(event.live);
      }
    }
    return ok(undefined);
  } finally {
    opened.value.close();
  }
}
