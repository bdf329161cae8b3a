import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { labOf } from "../../shared/export/lab.ts";
import type { ExportTarget } from "../../shared/export/target.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { topologyOf } from "../helper/lab.ts";

/** What a document is, so that a test has to say its nodes only. */
const FORM = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
  name: "Test",
};

/** Writes a target's files of a document into a folder; returns the folder they are in. */
export function writeExport(target: ExportTarget, parts: object, folder: string): string {
  const topology = topologyOf({ ...FORM, ...parts });
  const host = localHost(indexTopology(topology));
  const made = host && target.write(labOf(topology, host));
  if (!made?.ok) {
    throw new Error(`${target.name} writes nothing: ${JSON.stringify(made?.error)}`);
  }
  const place = join(folder, "exported");
  mkdirSync(place, { recursive: true });
  made.value.files.forEach(({ path, text }) => {
    writeFileSync(join(place, path), text);
  });
  return place;
}

/** Whether a program answers; tests that need it are skipped otherwise. */
export function answers(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
