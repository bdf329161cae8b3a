import type { App } from "../store/app.ts";

/**
 * Whether something would be lost without a file.
 *
 * What was only made by a template or an import can be made again.
 */
export function isUnsaved(app: Pick<App, "document" | "file">): boolean {
  const { topology, saved, past, future } = app.document.getState();
  const { file, recovered } = app.file.getState();
  const isTouched = past.length > 0 || future.length > 0 || file !== null || recovered;
  return topology !== null && topology !== saved && isTouched;
}

/** Goes on at once when nothing would be lost, else when the user has decided. */
export function leaveDocument(app: App, then: () => void): void {
  if (isUnsaved(app)) {
    app.file.setState({ leaving: then });
  } else {
    then();
  }
}
