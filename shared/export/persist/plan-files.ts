import type { LinkSpec } from "../../plan/link-spec.ts";
import type { SystemFile } from "../../plan/system-file.ts";
import {
  compareFiles,
  differsInEffect,
  linkOfFile,
  type FileDifferences,
} from "./file-differences.ts";
import type { FileStates, Permanence } from "./persist-input.ts";

/** What becomes of files, and of the links that a manager has made of the old ones. */
export interface FilePlan extends FileDifferences {
  /** Old files that are out of the way while the new ones are tried. */
  readonly aside: readonly SystemFile[];
  /** Files that are tried, in order. */
  readonly tried: readonly SystemFile[];
  /** Names of links that a manager makes anew, or no more. */
  readonly remade: ReadonlySet<string>;
}

/**
 * Plans what becomes of the files that were written before, none being a first time.
 *
 * A manager prefers what stands in /etc, so an old file is in the way of the one that is tried. It
 * makes a link but once, so a link that is drawn otherwise goes first, with all that sits on it; and
 * networkd makes one only while it configures what the link sits on, whose file therefore has to
 * come anew. Links whose files stay the same are not touched.
 */
export function planFiles(
  record: Permanence | undefined,
  states: FileStates,
  made: Permanence,
  specs: readonly LinkSpec[],
): FilePlan {
  const differences = compareFiles(record, states, made.files);
  const { changed, obsolete, same } = differences;
  if (made.manager === "ifupdown") {
    return { ...differences, aside: [], tried: [], remade: new Set() };
  }
  const inEffect = changed.filter(differsInEffect);
  const others = [...obsolete, ...differences.created, ...inEffect.map(({ to }) => to)];
  const remade = remadeLinks(record, made, specs, others);
  const carriers = new Set(
    [...(record?.links ?? []), ...made.links].flatMap(({ name, parent }) =>
      remade.has(name) && parent !== null ? [parent] : [],
    ),
  );
  const isAnew = ({ path }: SystemFile): boolean => {
    const link = linkOfFile(path);
    return link === undefined
      ? others.length > 0
      : remade.has(link) || (carriers.has(link) && path.endsWith(".network"));
  };
  const quiet = new Set(
    changed.filter((one) => !differsInEffect(one) && !isAnew(one.to)).map(({ to }) => to.path),
  );
  const again = new Set(same.filter(isAnew).map(({ path }) => path));
  const kept = new Set(same.map(({ path }) => path).filter((path) => !again.has(path)));
  const old = (record?.files ?? []).filter(({ path }) => states[path] !== "gone");
  return {
    ...differences,
    aside: old.filter(({ path }) => !kept.has(path) && !quiet.has(path)),
    tried: made.files.filter(({ path }) => !kept.has(path) && !quiet.has(path)),
    remade,
  };
}

/** Links of the record whose files or places differ, and whatever sits on one or is its port. */
function remadeLinks(
  record: Permanence | undefined,
  made: Permanence,
  specs: readonly LinkSpec[],
  files: readonly SystemFile[],
): ReadonlySet<string> {
  const old = new Map((record?.links ?? []).map((link) => [link.name, link]));
  const parents = new Map(made.links.map(({ name, parent }) => [name, parent]));
  const moved = [...old.values()].filter(({ name, parent }) => parents.get(name) !== parent);
  const remade = new Set(
    [...files.map(({ path }) => linkOfFile(path)), ...moved.map(({ name }) => name)].filter(
      (name): name is string => name !== undefined && old.has(name),
    ),
  );
  const places = [
    ...[...old.values()].map(({ name, parent }) => [name, parent] as const),
    ...specs.flatMap(({ name, lower, master }) => [
      [name, lower] as const,
      [name, master] as const,
    ]),
  ];
  for (let size = -1; size !== remade.size;) {
    size = remade.size;
    for (const [name, place] of places) {
      if (place !== null && remade.has(place) && old.has(name)) {
        remade.add(name);
      }
    }
  }
  return remade;
}
