import type { WebContents } from "electron";
import type { MenuActionId } from "../../shared/protocol/app/action-ids.ts";

/** What a text field does by itself. */
const NATIVE: Partial<Readonly<Record<MenuActionId, (contents: WebContents) => void>>> = {
  "edit.undo": (contents) => {
    contents.undo();
  },
  "edit.redo": (contents) => {
    contents.redo();
  },
  "edit.cut": (contents) => {
    contents.cut();
  },
  "edit.copy": (contents) => {
    contents.copy();
  },
  "edit.paste": (contents) => {
    contents.paste();
  },
  "edit.delete": (contents) => {
    contents.delete();
  },
  "edit.selectAll": (contents) => {
    contents.selectAll();
  },
};

/** Runs beside the page's own scripts, in a world that they cannot reach. */
const IS_TYPING = `document.activeElement?.matches("input, textarea, [contenteditable=true]") ?? false`;

const OWN_WORLD = 1001;

/**
 * Does an edit command to the text field that has the focus, as every menu of a desktop would.
 *
 * @returns false: no text is being edited, so the command is meant for the document
 */
export async function editText(contents: WebContents, action: MenuActionId): Promise<boolean> {
  const native = NATIVE[action];
  if (!native) {
    return false;
  }
  const isTyping: unknown = await contents
    .executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code: IS_TYPING }])
    .catch(() => false);
  if (isTyping !== true) {
    return false;
  }
  native(contents);
  return true;
}
