import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Action } from "../../../shared/plan/plan.ts";
import { requireTool } from "../environment.ts";
import type { ExecutionContext, Failure } from "./failure.ts";

type SysctlAction = Extract<Action, { readonly run: "sysctl" }>;

const MAX_PATHS = 500;
const IPV6 = "/proc/sys/net/ipv6";

/**
 * Writes kernel settings of one namespace that get the same value.
 *
 * /proc/sys/net is that of the process that opens it, so one `tee` inside the namespace writes them
 * all.
 */
export async function writeSysctls(
  { runner, goOn }: ExecutionContext,
  actions: readonly [SysctlAction, ...SysctlAction[]],
): Promise<readonly Failure[]> {
  const [{ namespace, value }] = actions;
  const paths = actions.map(({ path }) => join("/proc/sys", ...path));
  const foreign = paths.find((path) => !path.startsWith("/proc/sys/net/"));
  if (foreign !== undefined) {
    return [{ command: `echo ${value} > ${foreign}`, reason: "not a setting of the network" }];
  }
  // A kernel started with ipv6.disable=1 has nothing to set.
  if (paths.every((path) => path.startsWith(IPV6)) && !existsSync(IPV6)) {
    return [];
  }
  for (let at = 0; at < paths.length; at += MAX_PATHS) {
    const some = paths.slice(at, at + MAX_PATHS);
    const argv = [...enter(namespace), requireTool("tee"), "--", ...some] as [string, ...string[]];
    const { code, stderr } = await runner.run(argv, `${value}\n`);
    if (code !== 0 && !goOn) {
      return [{ command: `echo ${value} | tee ${some.join(" ")}`, reason: stderr.trim() }];
    }
  }
  return [];
}

function enter(namespace: string | null): readonly string[] {
  return namespace === null
    ? []
    : [requireTool("nsenter"), `--net=${join("/run/netns", namespace)}`, "--"];
}
