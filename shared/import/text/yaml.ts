import { LineCounter, parseAllDocuments, type Document } from "yaml";
import { message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import { printable } from "../../topology/printable.ts";
import type { ImportProblem, Notes } from "../notes.ts";
import { textOf, type ImportFile } from "./limits.ts";
import { Tree } from "./tree.ts";
import { TooMuch, YamlWalk } from "./yaml-walk.ts";

/** Mistakes of one file that are told; the rest mostly follows from them. */
const MAX_PROBLEMS = 20;

/**
 * Reads every document of a YAML file, by YAML 1.2 and with merge keys (`<<`).
 *
 * Aliases are followed, but what they repeat counts as values, so that a few lines cannot grow into
 * millions. An unknown tag is left out with a note; its value stays.
 */
export function readYaml(
  file: ImportFile,
  notes: Notes,
): Result<readonly Tree[], readonly ImportProblem[]> {
  const text = textOf(file);
  if (typeof text !== "string") {
    return err([text]);
  }
  try {
    return treesOf(text, file.path, notes);
  } catch (error) {
    // The parser recurses: a file nested so deeply that the stack ends is refused like any other.
    if (error instanceof TooMuch || error instanceof RangeError) {
      return err([{ file: file.path, line: null, message: message("import.tooComplex") }]);
    }
    throw error;
  }
}

function treesOf(
  text: string,
  path: string,
  notes: Notes,
): Result<readonly Tree[], readonly ImportProblem[]> {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  const documents: readonly Document.Parsed[] = "empty" in parsed ? [] : parsed;
  const said = (told: { readonly pos: readonly number[]; readonly message: string }) => ({
    file: path,
    line: lines.linePos(told.pos[0] ?? 0).line,
    message: message("import.yaml.syntax", { reason: printable(told.message) }),
  });
  const errors = documents.flatMap((document) => document.errors).slice(0, MAX_PROBLEMS);
  if (errors.length > 0) {
    return err(errors.map(said));
  }
  for (const warning of documents.flatMap(({ warnings }) => warnings).map(said)) {
    notes.add("hint", { ...warning, path: "" }, warning.message);
  }
  const walk = new YamlWalk(lines);
  return ok(documents.map((document) => new Tree(walk.node(document.contents), path, notes)));
}
