import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { LiveState } from "../../shared/plan/live-state.ts";
import type { Plan, PlanProblem } from "../../shared/plan/plan.ts";
import type { Result } from "../../shared/result.ts";
import type { Topology } from "../../shared/topology/document.ts";

/** What `look.ts` sees. */
export interface Look {
  readonly live: LiveState;
  readonly topology: Topology;
  readonly notes: readonly string[];
  readonly unseen: readonly string[];
  /** The plan of the imported document against the very state that it was imported from. */
  readonly plan: Result<Plan, readonly PlanProblem[]>;
}

/** The user that looks without privilege: `nobody`'s number, which owns nothing. */
const ORDINARY_USER = 65_534;

/**
 * Builds a network in a throw-away namespace, looks at it as root and as an ordinary user.
 *
 * Mounts and network namespaces end with the shell, also when the script fails; /run is a tmpfs of
 * its own, so that named namespaces are nobody else's.
 */
export function lookAt(
  script: string,
  documentId: string,
): { readonly root: Look; readonly user: Look } {
  const program = [
    process.execPath,
    fileURLToPath(new URL("./look.ts", import.meta.url)),
    documentId,
  ];
  const look = program.map((word) => `'${word}'`).join(" ");
  const whole = `
    mount -t tmpfs tmpfs /run
    mkdir -p /run/netns
    sysctl -qw net.ipv6.conf.all.disable_ipv6=0 net.ipv6.conf.default.disable_ipv6=0
    {
    ${script}
    } >&2
    ${look}
    setpriv --reuid ${ORDINARY_USER} --regid ${ORDINARY_USER} --clear-groups -- ${look}
  `;
  const printed = execFileSync("unshare", ["--mount", "--net", "sh", "-euc", whole], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const [root, user] = printed.trim().split("\n");
  return { root: JSON.parse(root ?? "") as Look, user: JSON.parse(user ?? "") as Look };
}
