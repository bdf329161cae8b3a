import type { LiveState } from "../../../shared/plan/live-state.ts";
import { HELPER_PROTOCOL } from "../../../shared/protocol/helper.ts";
import { ok, type Result } from "../../../shared/result.ts";
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
 * could not see.
 */
export async function readMachineState(sight: Sight): Promise<Result<LiveState, LiveHostError>> {
  const seen = await readLiveState();
  if (isRoot() || !seen.ok || seen.value.unseen.length === 0) {
    return seen;
  }
  const options = sight === "without-question" ? { withoutQuestion: true } : sight;
  const inspected = await inspectThroughHelper(options);
  return inspected ? ok(inspected) : seen;
}

async function inspectThroughHelper(options: OpenHelperOptions): Promise<LiveState | undefined> {
  const opened = await openHelper("inspect", { protocol: HELPER_PROTOCOL }, options);
  if (!opened.ok) {
    return undefined;
  }
  try {
    for await (const event of opened.value.events) {
      if (event.event === "state") {
        return event.live;
      }
    }
    return undefined;
  } finally {
    opened.value.close();
  }
}
