import { slugOf } from "../../shared/export/made-from.ts";
import type { ExportedFile, ExportNote } from "../../shared/export/target.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { PictureRequest } from "../analysis/analysis.ts";
import type { App } from "../store/app.ts";
import type { GalleryItem } from "./gallery-items.ts";

/** What became of a document in a target's or format's hands. */
export type Made =
  | {
      readonly state: "made";
      readonly files: readonly ExportedFile[];
      readonly notes: readonly ExportNote[];
    }
  | { readonly state: "refused"; readonly notes: readonly ExportNote[] }
  /** A bug; with the exception's text. */
  | { readonly state: "failed"; readonly reason: string };

/** What the user has said of how it is to be written. */
export interface Asked {
  readonly topology: Topology;
  /** Null: the document has none. */
  readonly host: NodeId | null;
  readonly picture: Omit<PictureRequest, "format">;
}

/** Tells if the one asks the same of an item as the other. */
export function isSameAsked(item: GalleryItem, one: Asked, other: Asked): boolean {
  return (
    one.topology === other.topology &&
    (item.kind === "target" ? one.host === other.host : one.picture === other.picture)
  );
}

/** Has a worker write the document; undefined: nothing can be asked of it, there is no host. */
export async function make(
  { analyst }: Pick<App, "analyst">,
  item: GalleryItem,
  { topology, host, picture }: Asked,
): Promise<Made | undefined> {
  try {
    if (item.kind === "picture") {
      const text = await analyst.drawn(topology, { ...picture, format: item.id });
      const path = `${slugOf(topology)}${item.ending}`;
      return { state: "made", files: [{ path, text }], notes: [] };
    }
    if (host === null) {
      return undefined;
    }
    const written = await analyst.exported(topology, { target: item.id, host });
    return written.ok
      ? { state: "made", ...written.value }
      : { state: "refused", notes: written.error };
  } catch (error) {
    return { state: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** How many nodes and properties are not in the files. */
export function lossesOf(made: Made): number {
  return made.state === "made" ? made.notes.filter(({ kind }) => kind !== "hint").length : 0;
}
