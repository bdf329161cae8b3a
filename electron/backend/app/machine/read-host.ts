import { isHelperAtWork } from "./helper-at-work.ts";
import type { HostSnapshot } from "../../../../shared/protocol/app/host.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import type { LiveHostError } from "../../live-host/read-live-state.ts";
import { readContainers } from "../../live-host/read-live-state.ts";
import { driftOf } from "../../planning/drift.ts";
import { readMachineState, type Sight } from "../../planning/machine-state.ts";
import { readPersistedRecords } from "../../records/read-persisted.ts";
import { readAppliedState } from "../../records/read-records.ts";

/** Reads this machine: its network, what is applied, and how it has drifted from that. */
export async function readHost(sight: Sight): Promise<Result<HostSnapshot, LiveHostError>> {
  const live = await readMachineState(sight);
  if (!live.ok) {
    return err(live.error);
  }
  const { records, interrupted: hasJournal } = readAppliedState();
  const applied = records.map((record) => {
    const { operations, problems } = driftOf(record, live.value);
    return { record, drift: operations, problems };
  });
  const permanent = readPersistedRecords().map(
    ({ documentId, name, since, user, manager, files }) => {
      return { documentId, name, since, user, manager, paths: files.map(({ path }) => path) };
    },
  );
  const containers = await readContainers(live.value);
  const interrupted = hasJournal && !(await isHelperAtWork());
  return ok({ live: live.value, containers, applied, permanent, interrupted });
}
