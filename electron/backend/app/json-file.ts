import { mkdir, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { z } from "zod";
import { writeAtomically } from "./documents/write-atomically.ts";

/** Only the user reads what the program notes down. */
const PRIVATE = { file: 0o600, folder: 0o700 } as const;

/**
 * Reads what the program has noted down; undefined when it is not there.
 *
 * A file that cannot be understood is set aside, so that it neither stops the program nor is lost.
 */
export async function readJsonFile<Value>(
  path: string,
  schema: z.ZodType<Value>,
): Promise<Value | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) {
    return undefined;
  }
  const parsed = schema.safeParse(parseOrUndefined(text));
  if (parsed.success) {
    return parsed.data;
  }
  console.error(`${path} cannot be understood; set aside as ${path}.broken`);
  await rename(path, `${path}.broken`).catch(() => undefined);
  return undefined;
}

export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE.folder });
  await writeAtomically(path, `${JSON.stringify(value, null, 1)}\n`, { mode: PRIVATE.file });
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
