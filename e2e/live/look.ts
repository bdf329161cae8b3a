import { readContainers, readLiveState } from "../../electron/backend/live-host/read-live-state.ts";
import { importLiveHost } from "../../shared/import/live-host.ts";
import { say } from "../../shared/messages/say.ts";
import { makePlan } from "../../shared/plan/make-plan.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import type { Look } from "./throw-away.ts";

// Runs in the namespace that a test has built: reads it, imports it, plans the result, prints all.
const live = await readLiveState();
if (!live.ok) {
  throw new Error(say(live.error.message));
}
const documentId = process.argv[2] as DocumentId;
const containers = await readContainers(live.value);
const { topology, notes } = importLiveHost(live.value, { documentId, hostName: "lab", containers });
const look: Look = {
  live: live.value,
  topology,
  notes: notes.map((note) => say(note)),
  unseen: live.value.unseen.map((note) => say(note)),
  plan: makePlan({ topology, live: live.value }),
};
console.log(JSON.stringify(look));
