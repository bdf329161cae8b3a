import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Action } from "../../../shared/plan/plan.ts";
import { requireTool } from "../environment.ts";
import type { ExecutionContext, Failure } from "./failure.ts";

type Reload = Extract<Action, { readonly run: "manager.reload" }>;

/** How each is told, and where it writes down what it does. */
const MANAGERS = {
  networkd: {
    reload: ["networkctl", "reload"],
    afresh: ["systemctl", "restart", "systemd-networkd.service"],
    state: "/run/systemd/netif/links",
  },
  "network-manager": {
    reload: ["nmcli", "connection", "reload"],
    afresh: ["nmcli", "connection", "reload"],
    state: "/run/NetworkManager/devices",
  },
} as const;

/** A manager that has written nothing for so long has done what it can do now, in milliseconds. */
const QUIET_MILLISECONDS = 1500;
const LOOK_MILLISECONDS = 100;
/** One that waits for a lease or a router writes for ever. */
const LONGEST_MILLISECONDS = 15_000;

/**
 * Has a network manager read its files again, and waits until it has come to rest.
 *
 * Both answer before they have done anything: what follows must not meet links half made.
 */
export async function reloadManager(
  { runner }: ExecutionContext,
  { manager, afresh }: Reload,
): Promise<readonly Failure[]> {
  const { state, ...commands } = MANAGERS[manager];
  const [tool, ...words] = afresh ? commands.afresh : commands.reload;
  const { code, stderr } = await runner.run([requireTool(tool), ...words]);
  if (code !== 0) {
    return [{ command: `${tool} ${words.join(" ")}`, reason: stderr.trim() }];
  }
  let seen = contents(state);
  let quiet = 0;
  for (let waited = 0; waited < LONGEST_MILLISECONDS && quiet < QUIET_MILLISECONDS;) {
    await setTimeout(LOOK_MILLISECONDS);
    waited += LOOK_MILLISECONDS;
    const now = contents(state);
    quiet = now === seen ? quiet + LOOK_MILLISECONDS : 0;
    seen = now;
  }
  return [];
}

function contents(folder: string): string {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => `${name}\n${readFileSync(join(folder, name), "utf8")}`)
      .join("\n");
  } catch {
    // A file that goes between two looks is a change as well.
    return "";
  }
}
