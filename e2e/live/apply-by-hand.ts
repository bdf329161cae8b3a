import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readLiveState } from "../../electron/backend/live-host/read-live-state.ts";
import { say } from "../../shared/messages/say.ts";
import { makePlan } from "../../shared/plan/make-plan.ts";
import { parseTopology } from "../../shared/topology/parse.ts";

// Runs in the namespace that a test has built: plans a document there and types the plan's commands.
const topology = parseTopology(readFileSync(process.argv[2] ?? "", "utf8"));
const live = await readLiveState();
if (!topology.ok || !live.ok) {
  throw new Error("document or machine cannot be read");
}
const plan = makePlan({ topology: topology.value, live: live.value });
if (!plan.ok) {
  throw new Error(plan.error.map((problem) => say(problem.message)).join("\n"));
}
for (const [tool, ...args] of plan.value.operations.flatMap(({ commands }) => commands)) {
  execFileSync(tool ?? "", args, { stdio: ["ignore", "ignore", "inherit"] });
}
