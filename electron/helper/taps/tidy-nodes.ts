import { readdirSync, readlinkSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import { TAP_FOLDER } from "../../../shared/protocol/tap-device.ts";

/**
 * Takes away the nodes and links that were made for taps that are gone.
 *
 * What stands for a tap of another network namespace stays as long as some tap of that name has the
 * device: sysfs tells devices of all namespaces by their numbers.
 */
export function tidyNodes({ namespaces }: LiveState): void {
  const taps = new Map(
    namespaces
      .filter(({ readable }) => readable)
      .map(({ inode, links }) => [
        String(inode),
        new Set(links.filter(({ kind }) => kind === "macvtap").map(({ name }) => name)),
      ]),
  );
  for (const entry of entriesIn(TAP_FOLDER)) {
    const [, inode = "", name = ""] = /^(\d+)-(.+)$/.exec(entry) ?? [];
    const path = join(TAP_FOLDER, entry);
    if (taps.get(inode)?.has(name) === false || !leadsToTap(path, name)) {
      rmSync(path, { force: true });
    }
  }
  try {
    rmdirSync(TAP_FOLDER);
  } catch {
    // In use, or there is none.
  }
}

function entriesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function leadsToTap(path: string, name: string): boolean {
  try {
    const stats = statSync(path);
    const minor = (stats.rdev % 256) + Math.floor(stats.rdev / 2 ** 20) * 256;
    const major = Math.floor(stats.rdev / 256) % 4096;
    const target = readlinkSync(`/sys/dev/char/${major}:${minor}`);
    return stats.isCharacterDevice() && target.includes(`/net/${name}/macvtap/`);
  } catch {
    return false;
  }
}
