import { message } from "../../messages/message.ts";
import type { HostAccess } from "../../plan/live/host-access.ts";
import type { PlanProblem } from "../../plan/plan.ts";
import type { SystemFile } from "../../plan/system-file.ts";
import { refusal, type FileStates } from "./persist-input.ts";

/**
 * Looks whether files are still what was written.
 *
 * One that cannot be read here counts as the same: root reads it again and decides.
 */
export async function readFileStates(
  access: HostAccess,
  files: readonly SystemFile[],
): Promise<FileStates> {
  const states = files.map(async ({ path, text }) => {
    const held = await access.readText(path);
    const isThere = held !== null || (await access.inode(path)) !== 0;
    return [path, !isThere ? "gone" : held === null || held === text ? "same" : "edited"] as const;
  });
  return Object.fromEntries(await Promise.all(states));
}

/** A file that somebody has edited since is nobody's to change or to delete: refused by name. */
export function refuseEdited(
  files: readonly SystemFile[],
  states: FileStates,
): readonly PlanProblem[] {
  return files
    .filter(({ path }) => states[path] === "edited")
    .map(({ path }) => refusal(message("persist.edited", { path })));
}
