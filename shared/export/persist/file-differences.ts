import type { SystemFile } from "../../plan/system-file.ts";
import type { FileStates, Permanence } from "./persist-input.ts";

/** A file that is there as we have written it, and what it shall be. */
export interface ChangedFile {
  readonly from: SystemFile;
  readonly to: SystemFile;
}

/** How files that are ours and in place differ from those that shall be there. */
export interface FileDifferences {
  /** Not there yet, or no longer. */
  readonly created: readonly SystemFile[];
  readonly changed: readonly ChangedFile[];
  /** Ours, and needed no longer. */
  readonly obsolete: readonly SystemFile[];
  readonly same: readonly SystemFile[];
}

/** Compares what was written with what is wanted; without a record all of it is new. */
export function compareFiles(
  record: Permanence | undefined,
  states: FileStates,
  files: readonly SystemFile[],
): FileDifferences {
  const there = (record?.files ?? []).filter(({ path }) => states[path] !== "gone");
  const old = new Map(there.map((file) => [file.path, file]));
  const wanted = new Set(files.map(({ path }) => path));
  const pairs = files.map((to) => ({ from: old.get(to.path), to }));
  return {
    created: pairs.filter(({ from }) => from === undefined).map(({ to }) => to),
    changed: pairs.flatMap(({ from, to }) => (from && from.text !== to.text ? [{ from, to }] : [])),
    obsolete: there.filter(({ path }) => !wanted.has(path)),
    same: pairs.flatMap(({ from, to }) => (from?.text === to.text ? [to] : [])),
  };
}

/** Whether two texts differ in what a manager reads, not only in what was noted for people. */
export function differsInEffect({ from, to }: ChangedFile): boolean {
  const said = ({ text }: SystemFile): string => text.replace(/^[#;].*\n/gmu, "");
  return said(from) !== said(to);
}

/** The interface that a file is for; undefined: for a NIC, or for several. */
export function linkOfFile(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /^(?:[345]0-)?macvlan-designer-(.+)\.(?:netdev|network|nmconnection)$/u.exec(name)?.[1];
}
