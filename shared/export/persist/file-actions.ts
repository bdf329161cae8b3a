import type { Action } from "../../plan/plan.ts";
import type { FileContent, PersistManager, SystemFile } from "../../plan/system-file.ts";
import type { PersistFacts } from "./facts.ts";
import type { ChangedFile } from "./file-differences.ts";

type PutFile = Extract<Action, { readonly run: "file.put" }>;

/** Turns a file into another one where it stands. */
export function changing({ from, to }: ChangedFile): Action {
  return { run: "file.put", path: to.path, from: contentOf(from), to: contentOf(to) };
}

/** Files where a manager reads them only until the next boot: that is where they are tried. */
export function onTrial(files: readonly SystemFile[]): readonly SystemFile[] {
  return files.map((file) => ({ ...file, path: file.path.replace(/^\/etc\//u, "/run/") }));
}

/** Writes files that are not there, with the folders that they need, in this order. */
export function writing(files: readonly SystemFile[], facts: PersistFacts): readonly Action[] {
  const folders = missingFolders(files, facts).map((path): Action => ({
    run: "folder.make",
    path,
  }));
  return [...folders, ...files.map((file) => put(file, "write"))];
}

/** Takes the same files and folders away again, the last one first. */
export function unwriting(files: readonly SystemFile[], facts: PersistFacts): readonly Action[] {
  const folders = missingFolders(files, facts).map((path): Action => ({
    run: "folder.remove",
    path,
  }));
  return [...removing(files), ...folders.reverse()];
}

/** Takes files away, the last one first: that one has the others taken into use. */
export function removing(files: readonly SystemFile[]): readonly Action[] {
  return files.map((file) => put(file, "remove")).reverse();
}

/** Puts files back that were taken away. */
export function restoring(files: readonly SystemFile[]): readonly Action[] {
  return files.map((file) => put(file, "write"));
}

/** Has a manager read its files again; none where it reads them at boot alone. */
export function reloading(manager: PersistManager): readonly Action[] {
  return manager === "ifupdown" ? [] : [{ run: "manager.reload", manager }];
}

/**
 * The same once files were taken away.
 *
 * networkd 252 keeps a VLAN or macvlan in mind whose `.netdev` is gone, by its old settings whatever is
 * written for the same name afterwards (`netdev_drop`, `netdev_load_one`). It is started again, which
 * keeps leases.
 */
export function forgetting(
  manager: PersistManager,
  files: readonly SystemFile[],
): readonly Action[] {
  return startsAgain(manager, files)
    ? [{ run: "manager.reload", manager: "networkd", afresh: true }]
    : reloading(manager);
}

/** Whether taking files away has their manager started again. */
export function startsAgain(manager: PersistManager, files: readonly SystemFile[]): boolean {
  return manager === "networkd" && files.some(({ path }) => path.endsWith(".netdev"));
}

function contentOf({ text, mode }: SystemFile): FileContent {
  return { text, mode };
}

function put(file: SystemFile, what: "write" | "remove"): PutFile {
  const { path } = file;
  const content = contentOf(file);
  return what === "write"
    ? { run: "file.put", path, from: null, to: content }
    : { run: "file.put", path, from: content, to: null };
}

/** Folders that the files are to stand in and that are not there, outer ones first. */
function missingFolders(
  files: readonly SystemFile[],
  { folders }: PersistFacts,
): readonly string[] {
  const wanted = files.flatMap(({ path }) => {
    const folder = parentOf(path);
    return folder.endsWith(".network.d") ? [parentOf(folder), folder] : [folder];
  });
  return [...new Set(wanted)].filter((folder) => !folders.has(folder)).sort();
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
