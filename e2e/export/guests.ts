import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { guestsDocument } from "../../shared/export/__testing__/guests-lab.ts";
import { labOf } from "../../shared/export/lab.ts";
import type { ExportTarget } from "../../shared/export/target.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { topologyOf } from "../helper/lab.ts";

/** Writes what a target makes of a document into a folder; returns the paths. */
export function writeExport(
  target: ExportTarget,
  folder: string,
  document: unknown = guestsDocument(),
): readonly string[] {
  const topology = topologyOf(document);
  const host = localHost(indexTopology(topology));
  const made = host && target.write(labOf(topology, host));
  const files = made?.ok ? made.value.files : [];
  return files.map(({ path, text, mode = 0o644 }) => {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text, { mode });
    return place;
  });
}

/** Whether the machine has a command; without it a consumer's tests are skipped. */
export function hasCommand(name: string): boolean {
  try {
    execFileSync("sh", ["-c", 'command -v "$1"', "sh", name], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
