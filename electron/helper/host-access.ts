import { readdir, readFile, readlink, stat } from "node:fs/promises";
import type { HostAccess } from "../../shared/plan/live/host-access.ts";
import { readLiveState } from "../../shared/plan/live/read-live-state.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import { Refusal } from "./refusal.ts";
import type { Runner } from "./runner.ts";

/** The system as the reader of live state sees it: the same one that runs without privilege. */
export function hostAccess(runner: Runner): HostAccess {
  return {
    run: (argv, stdin) => runner.run(argv, stdin),
    readText: (path) => readFile(path, "utf8").catch(() => null),
    readLink: (path) => readlink(path).catch(() => null),
    list: (path) => readdir(path).catch(() => []),
    inode: (path) =>
      stat(path).then(
        ({ ino }) => ino,
        () => 0,
      ),
  };
}

/**
 * Reads the own namespace and every named one.
 *
 * @throws {Refusal} `missing-tool` or `tool-failed`
 */
export async function readLive(runner: Runner): Promise<LiveState> {
  const live = await readLiveState(hostAccess(runner));
  if (!live.ok) {
    const { kind, message } = live.error;
    throw new Refusal(kind === "missing-tool" ? kind : "tool-failed", message);
  }
  return live.value;
}
