import { RENDER_FORMATS } from "../../shared/export/page/render-formats.ts";
import { EXPORT_FAMILIES, type ExportFamily } from "../../shared/export/registry.ts";
import type { Message } from "../../shared/messages/message.ts";
import { folded } from "../actions/folded.ts";

interface Described {
  /** The target's or format's name, which no two have. */
  readonly id: string;
  readonly title: string;
  readonly about: Message;
}

/** A target: one host's part of the document for another program. */
export interface TargetItem extends Described {
  readonly kind: "target";
  readonly limits: readonly Message[];
}

/** A diagram or a page of the whole document. */
export interface PictureItem extends Described {
  readonly kind: "picture";
  /** Of its files. */
  readonly ending: string;
  readonly mediaType: "image/svg+xml" | "text/plain";
}

export type GalleryItem = TargetItem | PictureItem;

/** What stands together in the list. */
export interface GalleryGroup {
  readonly family: "diagrams" | ExportFamily;
  readonly items: readonly GalleryItem[];
}

/** The same picture is had as pixels and as a page from where it is looked at. */
const TITLES: Readonly<Record<string, string>> = { svg: "SVG, PNG, PDF" };

/** Everything that a document can be written as: what the registries have, in their order. */
export const GALLERY: readonly GalleryGroup[] = [
  {
    family: "diagrams",
    items: RENDER_FORMATS.map(({ name, title, about, mediaType, endings }) => ({
      kind: "picture",
      id: name,
      title: TITLES[name] ?? title,
      about,
      mediaType,
      ending: endings[0] ?? "",
    })),
  },
  ...EXPORT_FAMILIES.map(({ name: family, targets }) => ({
    family,
    items: targets.map(({ name, title, about, limits }) => ({
      kind: "target" as const,
      id: name,
      title,
      about,
      limits,
    })),
  })),
];

/** What a search finds, by title, name or what it is for; groups without any are left out. */
export function searchGallery(
  search: string,
  say: (text: Message) => string,
): readonly GalleryGroup[] {
  const words = folded(search).split(/\s+/u).filter(Boolean);
  const isFound = ({ id, title, about }: GalleryItem): boolean => {
    const text = folded(`${title} ${id} ${say(about)}`);
    return words.every((word) => text.includes(word));
  };
  return GALLERY.map(({ family, items }) => ({ family, items: items.filter(isFound) })).filter(
    ({ items }) => items.length > 0,
  );
}

/** The item of that name, else the first one. */
export function itemOf(id: string | null): GalleryItem {
  const items = GALLERY.flatMap((group) => group.items);
  const [first] = items;
  const found = items.find((item) => item.id === id) ?? first;
  if (!found) {
    throw new RangeError("the registries are empty");
  }
  return found;
}
