import type { z } from "zod";
import { linkRowSchema, type LinkRow } from "../../../shared/plan/live/parse-link.ts";
import { parseRows } from "../../../shared/plan/live/tool-json.ts";
import { say } from "../../../shared/messages/say.ts";
import { err, type Result } from "../../../shared/result.ts";
import type { Runner } from "../runner.ts";
import { ipCommand } from "./ip-command.ts";

/** Reads the links of a namespace by name, or of the own one. */
export async function readLinkRows(
  runner: Runner,
  namespace: string | null,
): Promise<Result<readonly LinkRow[], string>> {
  const argv = ipCommand(namespace, "-json", "-details", "link", "show");
  const { code, stdout, stderr } = await runner.run(argv);
  if (code !== 0) {
    return err(stderr.trim() || "ip link show failed");
  }
  const rows = parseRows(stdout, linkRowSchema as z.ZodType<LinkRow>, "ip link");
  return rows.ok ? rows : err(say(rows.error.message));
}

/** A row's group as a number; a name from /etc/iproute2/group is never one of ours. */
export function groupOf(row: LinkRow): number {
  return row.group !== undefined && /^\d{1,10}$/.test(row.group) ? Number(row.group) : -1;
}
