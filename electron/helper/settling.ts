import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { message } from "../../shared/messages/message.ts";
import type { Action } from "../../shared/plan/plan.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { actionSchema } from "./action-schema.ts";
import { runStep, toSteps } from "./actions/execute.ts";
import type { Failure } from "./actions/failure.ts";
import { whyNotPut } from "./actions/put-files.ts";
import { writeByRename } from "./files.ts";
import { Refusal } from "./refusal.ts";
import type { Runner } from "./runner.ts";
import { cannotWrite } from "./state-directory.ts";

const SETTLE_FILE = /^[0-9a-f-]{36}\.settle$/;

/** No step of settling names a link group. */
const NO_GROUP = 0;

/**
 * Stores what is to be done once a change is kept, before it is made.
 *
 * All of it is tried first: what cannot be put in place is refused while nothing has happened.
 *
 * @param stages what is done before: a file that they touch is met there as it is now
 * @throws {Refusal} `cannot-write`
 */
export function prepareSettling(
  folder: string,
  id: DocumentId,
  actions: readonly Action[],
  stages: readonly Action[],
): void {
  const obstacle = findObstacle([...stages, ...actions]);
  if (obstacle) {
    throw new Refusal("cannot-write", message("helper.cannotPut", obstacle));
  }
  const path = join(folder, `${id}.settle`);
  try {
    writeByRename(path, `${JSON.stringify(actions)}\n`);
  } catch (error) {
    rmSync(`${path}.part`, { force: true });
    throw cannotWrite(path, error);
  }
}

/** The first file that cannot be put in its place, and why; a file's first action is the one that meets it. */
export function findObstacle(
  actions: readonly Action[],
): { readonly path: string; readonly reason: string } | undefined {
  const seen = new Set<string>();
  for (const action of actions) {
    if (action.run !== "file.put" || seen.has(action.path)) {
      continue;
    }
    seen.add(action.path);
    const reason = whyNotPut(action);
    if (reason !== undefined) {
      return { path: action.path, reason };
    }
  }
  return undefined;
}

/** Whether something of a kept change is left to be done. */
export function isUnsettled(folder: string): boolean {
  return filesIn(folder).length > 0;
}

/**
 * Does what is left to be done of changes that were kept; called when there is no journal.
 *
 * Each step is harmless when it has been done. What failed for a reason that may pass is tried again
 * by whoever comes next; what somebody else has changed meanwhile is left to him.
 *
 * @returns what could not be done
 */
export async function settle(folder: string, runner: Runner): Promise<readonly Failure[]> {
  const all: Failure[] = [];
  for (const file of filesIn(folder)) {
    const path = join(folder, file);
    const actions = z.array(actionSchema).parse(JSON.parse(readFileSync(path, "utf8")));
    const failures: Failure[] = [];
    for (const step of toSteps(actions)) {
      const outcome = await runStep({ runner, group: NO_GROUP, goOn: true }, step);
      failures.push(...outcome.failures);
    }
    if (failures.every(({ isTheirs }) => isTheirs === true)) {
      rmSync(path, { force: true });
    }
    all.push(...failures);
  }
  return all;
}

/** Forgets what was to be done; called before the journal of a change that was taken back goes. */
export function dropSettling(folder: string): void {
  for (const file of filesIn(folder)) {
    rmSync(join(folder, file), { force: true });
  }
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => SETTLE_FILE.test(file)) : [];
}
