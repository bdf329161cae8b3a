import type { Diagnostic } from "../../shared/lint/diagnostic.ts";

/** Which property of a node or cable a path leads to: `$.nodes[3].routes[0].via`. */
export interface PropertyPlace {
  /** Undefined: the node or cable itself. */
  readonly key: string | undefined;
  /** In a list. */
  readonly at: number | undefined;
}

const PLACE = /^\$\.(?:nodes|cables)\[\d+\](?:\.(\w+))?(?:\[(\d+)\])?/;

export function propertyPlace(path: string): PropertyPlace {
  const [, key, at] = PLACE.exec(path) ?? [];
  return { key, at: at === undefined ? undefined : Number(at) };
}

/** What is found at one property of some nodes or cables, each sentence once. */
export function findingsAt(
  diagnostics: readonly Diagnostic[],
  ids: ReadonlySet<string>,
  key: string,
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ node, path }) => node !== undefined && ids.has(node) && propertyPlace(path).key === key,
  );
}

/** What is found at the nodes or cables themselves, or at something they leave out. */
export function findingsOfOwners(
  diagnostics: readonly Diagnostic[],
  ids: ReadonlySet<string>,
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ node, path }) =>
      node !== undefined && ids.has(node) && propertyPlace(path).key === undefined,
  );
}
