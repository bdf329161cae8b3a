import { webUtils } from "electron";

/** What this script sees of the page: the DOM's own types are the renderer's. */
declare const window: {
  addEventListener(
    type: "drop",
    listener: (event: Drop) => void,
    options: { readonly capture: true },
  ): void;
};

interface Drop {
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly files: ArrayLike<DroppedFile> } | null;
  preventDefault(): void;
}

interface DroppedFile {
  /** Until Electron 31. */
  readonly path?: string;
}

/** Since Electron 29. */
interface Paths {
  getPathForFile(file: DroppedFile): string;
}

/**
 * Calls back with the path of a file that a person drops onto the page, so that it can be saved.
 *
 * The page learns by `defaultPrevented` that the file is taken; any other file it reads as a copy.
 * Drops and files that a script made up have no path.
 */
export function onDroppedFile(tell: (path: string) => void): void {
  const takeDropped = (event: Drop): void => {
    const file = event.dataTransfer?.files[0];
    const path = event.isTrusted && file ? pathOf(file) : "";
    if (path.endsWith(".json")) {
      event.preventDefault();
      tell(path);
    }
  };
  window.addEventListener("drop", takeDropped, { capture: true });
}

function pathOf(file: DroppedFile): string {
  const paths = webUtils as unknown as Paths | undefined;
  return paths?.getPathForFile(file) ?? file.path ?? "";
}
