import { spawn } from "node:child_process";
import { requireTool, TOOL_ENVIRONMENT } from "../environment.ts";
import { readElsewhere } from "../elsewhere.ts";
import { eventLine } from "../events.ts";
import type { HelperContext } from "../context.ts";
import { recoverIfFree } from "../locked-folder.ts";
import { Pace } from "../pace.ts";
import { readRecords } from "../records.ts";
import type { RequestOf } from "../request.ts";

/**
 * Tells what the network looks like, namespaces included, once or whenever it changes.
 *
 * Changes nothing, so it needs no lock; but it takes back first what two dead processes left.
 */
export async function inspect(
  context: HelperContext,
  request: RequestOf<"inspect">,
): Promise<number> {
  await recoverIfFree(context);
  let last = await tell(context, "");
  if (request.follow === true) {
    await follow(context, async () => {
      last = await tell(context, last);
    });
  }
  return 0;
}

async function tell(context: HelperContext, last: string): Promise<string> {
  const { folder, runner, sink } = context;
  const live = await context.readLive();
  const elsewhere = await readElsewhere(runner, live);
  const event = { event: "state", live, records: readRecords(folder), elsewhere } as const;
  const line = eventLine(event);
  if (line !== last) {
    sink.say(event);
  }
  return line;
}

/** Calls back after every change that the kernel tells of, and now and then, until the caller is gone. */
async function follow(
  { lines, interruption }: HelperContext,
  look: () => Promise<void>,
): Promise<void> {
  const monitor = spawn(requireTool("ip"), ["monitor", "all"], {
    env: TOOL_ENVIRONMENT,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const pace = new Pace(look, (error) => {
    interruption.interrupt("bug", String(error));
  });
  monitor.stdout.on("data", () => {
    pace.soon();
  });
  // What changed before the monitor listened.
  pace.soon();
  await new Promise<void>((resolve) => {
    interruption.onStop(() => {
      resolve();
    });
    monitor.on("error", () => {
      resolve();
    });
    monitor.on("exit", () => {
      resolve();
    });
    void untilEnd(lines).then(resolve);
  });
  monitor.kill("SIGKILL");
  await pace.stop();
}

async function untilEnd(lines: HelperContext["lines"]): Promise<void> {
  while ((await lines.next()).kind === "line") {
    // Nothing can be asked of a running inspection.
  }
}
