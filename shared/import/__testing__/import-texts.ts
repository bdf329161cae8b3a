import { say } from "../../messages/say.ts";
import type { DocumentId } from "../../topology/brand.ts";
import type { TopologyNode } from "../../topology/document.ts";
import { importFiles } from "../import-files.ts";
import { importSource } from "../registry.ts";

/** What came of files: nodes without positions, and what is said, as `file:line path kind: text`. */
export interface Outcome {
  readonly nodes: readonly TopologyNode[];
  readonly notes: readonly string[];
  /** Why nothing was drawn. */
  readonly problems: readonly string[];
}

/** Imports texts by their paths. */
export function importTexts(texts: Readonly<Record<string, string>>, from?: string): Outcome {
  const source = from === undefined ? undefined : importSource(from);
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const made = importFiles(files, {
    documentId: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11" as DocumentId,
    hostName: "lab",
    ...(source ? { from: source } : {}),
  });
  if (!made.ok) {
    const problems = made.error.map(
      ({ file, line, message }) => `${file}:${line ?? "-"} ${say(message)}`,
    );
    return { nodes: [], notes: [], problems };
  }
  const notes = made.value.notes.map(
    ({ file, line, path, kind, message }) =>
      `${file}:${line ?? "-"} ${path} ${kind}: ${say(message)}`,
  );
  return { nodes: made.value.topology.nodes, notes, problems: [] };
}
