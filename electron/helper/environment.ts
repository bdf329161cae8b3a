import { existsSync } from "node:fs";
import { join } from "node:path";

/** The only environment that a tool of ours sees. */
export const TOOL_ENVIRONMENT = {
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C.UTF-8",
} as const;

const FOLDERS = ["/usr/sbin", "/sbin", "/usr/bin", "/bin"] as const;

/** The programs that the helper may run, always by absolute path. */
export type ToolName =
  | "ip"
  | "flock"
  | "nsenter"
  | "lsns"
  | "tee"
  | "id"
  | "grep"
  | "mknod"
  | "ping"
  | "arping"
  | "networkctl"
  | "systemctl"
  | "nmcli";

/** Finds a tool in the system's own folders; null: it is not installed. */
export function findTool(name: ToolName): string | null {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** A tool that nothing works without is not installed. */
export class MissingTool extends Error {
  readonly tool: ToolName;

  constructor(tool: ToolName) {
    super(`${tool} is not in ${FOLDERS.join(", ")}`);
    this.tool = tool;
  }
}

/**
 * Finds a tool that cannot be done without.
 *
 * @throws {MissingTool}
 */
export function requireTool(name: ToolName): string {
  const path = findTool(name);
  if (path === null) {
    throw new MissingTool(name);
  }
  return path;
}

/** What the caller's environment tells us; nothing else of it is looked at. */
export interface CallerVariables {
  /** Who asked pkexec, or else sudo; undefined when root started us. */
  readonly callerUid: string | undefined;
}

/**
 * Takes over the process: own umask, own folder, no environment.
 *
 * pkexec hands on the caller's umask, so files would be made with it.
 */
export function settle(): CallerVariables {
  // pkexec lets nothing else through; without it, only root can have set the other one.
  const caller = { callerUid: process.env["PKEXEC_UID"] ?? process.env["SUDO_UID"] };
  process.umask(0o022);
  process.chdir("/");
  for (const name of Object.keys(process.env)) {
    Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, TOOL_ENVIRONMENT);
  return caller;
}
