import type { JsonPath } from "../json-path.ts";

/** One step from a version of the document's format to the next. */
export interface Migration {
  /** The version that it reads; it writes the next one. */
  readonly from: number;
  /**
   * Rewrites a document; never fails and never changes its input.
   *
   * What it does not understand stays as it is, for the parser to refuse with its place.
   */
  readonly migrate: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** Where the value at a path of the new document stood in the old one. */
  readonly originOf: (path: JsonPath, old: Readonly<Record<string, unknown>>) => JsonPath;
}
