import { requireTool } from "../environment.ts";

/** `ip` with options, in a namespace by name or in the own one. */
export function ipCommand(
  namespace: string | null,
  ...options: readonly string[]
): readonly [string, ...string[]] {
  return [requireTool("ip"), ...(namespace === null ? [] : ["-n", namespace]), ...options];
}

/** The same as one would type it. */
export function typedIp(namespace: string | null, line: string): string {
  return namespace === null ? `ip ${line}` : `ip -n ${namespace} ${line}`;
}
