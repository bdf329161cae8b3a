import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { readLiveState } from "../../electron/backend/live-host/read-live-state.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import type { Action, Stage } from "../../shared/plan/plan.ts";

const GROUP = "16777321";

/** Reads this namespace's live state; the tests' kernel has all tools. */
export async function look(): Promise<LiveState> {
  const state = await readLiveState();
  if (!state.ok) {
    throw new Error(JSON.stringify(state.error));
  }
  return state.value;
}

/** Runs the actions of one stage as the helper does; undo passes over lines that fail. */
export function runStage(actions: Stage["actions"], force: boolean): void {
  for (const action of actions) {
    run(action, force);
  }
}

function run(action: Action, force: boolean): void {
  switch (action.run) {
    case "ip":
      batch(action.namespace, action.lines, force);
      return;
    case "sysctl":
      writeSysctl(action, force);
      return;
    case "namespace.add":
      ip(["netns", "add", action.name], "", force);
      return;
    case "namespace.delete":
      ip(["netns", "del", action.name], "", force);
      return;
    case "links.delete":
      batch(
        action.namespace,
        action.links.map(({ name }) => `link del dev ${name}`),
        force,
      );
      return;
    case "taps.restore":
    case "links.drop":
    case "file.put":
    case "folder.make":
    case "folder.remove":
    case "manager.reload":
      throw new Error(`${action.run} is no part of an apply or a remove`);
  }
}

function writeSysctl({ path, value }: Extract<Action, { run: "sysctl" }>, force: boolean): void {
  try {
    writeFileSync(`/proc/sys/${path.join("/")}`, value);
  } catch (error) {
    if (!force) {
      throw error;
    }
  }
}

/** Runs lines through one `ip -batch`. */
export function batch(namespace: string | null, lines: readonly string[], force = false): void {
  const place = namespace === null ? [] : ["-n", namespace];
  const input = lines.map((line) => `${line.replaceAll("@group@", GROUP)}\n`).join("");
  ip([...place, ...(force ? ["-force"] : []), "-batch", "-"], input, force);
}

function ip(words: readonly string[], input: string, force: boolean): void {
  const { status, stderr } = spawnSync("ip", words, { input, encoding: "utf8" });
  if (status !== 0 && !force) {
    throw new Error(`ip ${words.join(" ")}: ${stderr}\n${input}`);
  }
}
