import { useEffect, useRef, useState } from "react";
import { useApp } from "../store/app.ts";
import { GALLERY, type GalleryItem } from "./gallery-items.ts";
import { isSameAsked, make, type Asked, type Made } from "./made.ts";

/** An answer, and to what. */
interface Entry {
  readonly asked: Asked;
  readonly made: Made;
}

/** What the gallery shows. */
export interface MadeItems {
  /** Of the item that is looked at; undefined: not yet. The one before stays until the next comes. */
  readonly shown: Made | undefined;
  /** It is about the document and the choices of this moment. */
  readonly isFresh: boolean;
  /** Of every target that was written so far, by its name. */
  readonly byItem: ReadonlyMap<string, Made>;
}

const TARGETS = GALLERY.flatMap(({ items }) => items).filter(({ kind }) => kind === "target");

/**
 * Has everything written again when the document or a choice changes: what is looked at first, then
 * the other targets, whose losses the list shows.
 *
 * @param asked the same reference for as long as nothing changes; null: nothing can be written
 */
export function useMade(item: GalleryItem, asked: Asked | null): MadeItems {
  const app = useApp();
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map());
  const known = useRef(entries);
  useEffect(() => {
    let isWanted = asked !== null;
    const write = async (wanted: Asked): Promise<void> => {
      for (const next of [item, ...TARGETS]) {
        const before = known.current.get(next.id);
        if (before && isSameAsked(next, before.asked, wanted)) {
          continue;
        }
        const made = isWanted ? await make(app, next, wanted) : undefined;
        if (!isWanted) {
          return;
        }
        if (made) {
          known.current = new Map(known.current).set(next.id, { asked: wanted, made });
          setEntries(known.current);
        }
      }
    };
    if (asked) {
      void write(asked);
    }
    return () => {
      isWanted = false;
    };
  }, [app, item, asked]);
  const entry = entries.get(item.id);
  return {
    shown: entry?.made,
    isFresh: asked !== null && entry !== undefined && isSameAsked(item, entry.asked, asked),
    byItem: new Map([...entries].map(([id, { made }]) => [id, made])),
  };
}
