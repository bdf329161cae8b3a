import { message } from "../messages/message.ts";
import { err, ok, type Result } from "../result.ts";
import type { DocumentId } from "../topology/brand.ts";
import { TOPOLOGY_FORMAT, TOPOLOGY_VERSION, type Topology } from "../topology/document.ts";
import { parseTopologyValue } from "../topology/parse.ts";
import { freeName } from "./draw-host.ts";
import { drawFound } from "./draw-found.ts";
import type { FoundGuest, FoundLink } from "./found.ts";
import { Notes, type ImportNote, type ImportProblem } from "./notes.ts";
import { positionsOf } from "./positions.ts";
import { IMPORT_SOURCES } from "./registry.ts";
import type { ImportSource } from "./source.ts";
import type { ImportFile } from "./text/limits.ts";

/** Files of one import; a directory of configuration has tens. */
const MAX_FILES = 2000;

export interface FilesOptions {
  readonly documentId: DocumentId;
  /** Files say nothing of whose they are. */
  readonly hostName: string;
  /** What they are read as; absent: what each looks like. */
  readonly from?: ImportSource;
}

/** A document made of files, and what of them is not in it. */
export interface ImportedLab {
  readonly topology: Topology;
  readonly notes: readonly ImportNote[];
  /** What the files were read as. */
  readonly read: readonly ReadAs[];
}

export interface ReadAs {
  readonly source: ImportSource;
  readonly files: readonly string[];
}

/**
 * Draws what other programs' files say of one host as a document, ready for the canvas.
 *
 * Files of several programs may come together: their interfaces are joined by name. Equal files in
 * equal order give equal documents. What is behind the NICs no file says, so no cable is drawn.
 */
export function importFiles(
  files: readonly ImportFile[],
  { documentId, hostName, from }: FilesOptions,
): Result<ImportedLab, readonly ImportProblem[]> {
  if (files.length > MAX_FILES) {
    const limit = MAX_FILES;
    return err([{ file: "", line: null, message: message("import.tooManyFiles", { limit }) }]);
  }
  const sorted = from ? ok([{ source: from, files }]) : sortFiles(files);
  if (!sorted.ok) {
    return sorted;
  }
  const notes = new Notes();
  const links: FoundLink[] = [];
  const guests: FoundGuest[] = [];
  const problems: ImportProblem[] = [];
  for (const group of sorted.value) {
    const found = group.source.read(group.files, notes);
    if (found.ok) {
      links.push(...found.value.links);
      guests.push(...found.value.guests);
    } else {
      problems.push(...found.error);
    }
  }
  if (problems.length > 0) {
    return err(problems);
  }
  const topology = documentOf({ links, guests }, hostName, documentId, notes);
  const read = sorted.value.map(({ source, files: own }) => {
    return { source, files: own.map(({ path }) => path) };
  });
  return topology.ok ? ok({ topology: topology.value, notes: notes.list(), read }) : topology;
}

interface Group {
  readonly source: ImportSource;
  readonly files: readonly ImportFile[];
}

function sortFiles(
  files: readonly ImportFile[],
): Result<readonly Group[], readonly ImportProblem[]> {
  const groups = new Map<ImportSource, ImportFile[]>();
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const source = IMPORT_SOURCES.find((one) => one.detects(file));
    if (source) {
      groups.set(source, [...(groups.get(source) ?? []), file]);
    } else {
      const names = IMPORT_SOURCES.map(({ name }) => name);
      problems.push({
        file: file.path,
        line: null,
        message: message("import.unknownFile", { names }),
      });
    }
  }
  return problems.length > 0
    ? err(problems)
    : ok([...groups].map(([source, own]) => ({ source, files: own })));
}

function documentOf(
  found: Parameters<typeof drawFound>[0],
  hostName: string,
  documentId: DocumentId,
  notes: Notes,
): Result<Topology, readonly ImportProblem[]> {
  const nodes = drawFound(found, hostName, notes);
  if (nodes.length === 1) {
    notes.add("hint", { file: "", line: null, path: "" }, message("import.nothing"));
  }
  const parsed = parseTopologyValue({
    format: TOPOLOGY_FORMAT,
    version: TOPOLOGY_VERSION,
    id: documentId,
    name: freeName(hostName, "host"),
    nodes,
    positions: positionsOf(nodes, []),
  });
  return parsed.ok
    ? parsed
    : err(parsed.error.map(({ message: said }) => ({ file: "", line: null, message: said })));
}
