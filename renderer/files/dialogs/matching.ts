import type { ListedFile } from "../../../shared/protocol/app/documents.ts";

/** The files whose name or folder holds every word of a search. */
export function matching(files: readonly ListedFile[], search: string): readonly ListedFile[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return files.filter(({ name, folder }) => {
    const text = `${folder}/${name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
