import { z } from "zod";
import type { HostAccess } from "./host-access.ts";
import { parseRows } from "./tool-json.ts";

const rowSchema = z.object({
  dev: z.string().optional(),
  table: z.string().optional(),
  nexthops: z.array(z.object({ dev: z.string().optional() })).optional(),
});

/** ip leaves out the name of the table `main`; `local` is the kernel's own. */
const KERNEL_TABLES: readonly (string | undefined)[] = [undefined, "main", "local"];

/**
 * Names the links that routes of other tables than `main` go through, as policy routing has them.
 *
 * Undefined where it cannot be told: an iproute2 without JSON or a table that cannot be read.
 */
export async function readOtherTables(
  access: HostAccess,
  ip: string,
): Promise<readonly string[] | undefined> {
  const { code, stdout } = await access.run([
    ip,
    ...["-json", "route", "show", "table", "all", "type", "unicast"],
  ]);
  const rows = parseRows(stdout, rowSchema, "ip route");
  if (code !== 0 || !rows.ok) {
    return undefined;
  }
  const devices = rows.value
    .filter(({ table }) => !KERNEL_TABLES.includes(table))
    .flatMap(({ dev, nexthops = [] }) => [dev, ...nexthops.map((hop) => hop.dev)])
    .filter((dev) => dev !== undefined);
  return [...new Set(devices)].sort();
}
