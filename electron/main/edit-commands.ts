import type { WebContents } from "electron";
import type { MenuActionId } from "../../shared/protocol/app/action-ids.ts";

type Commands = Partial<Readonly<Record<MenuActionId, (contents: WebContents) => void>>>;

/** The clipboard's events reach text fields and canvas alike, as if the keys had been pressed. */
const BY_EVENT: Commands = {
  "edit.cut": (contents) => {
    contents.cut();
  },
  "edit.copy": (contents) => {
    contents.copy();
  },
  "edit.paste": (contents) => {
    contents.paste();
  },
};

/** What a text field does by itself, as long as it has the focus. */
const WHILE_TYPING: Commands = {
  "edit.undo": (contents) => {
    contents.undo();
  },
  "edit.redo": (contents) => {
    contents.redo();
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
 * Does what Chromium itself can do of the edit menu.
 *
 * @returns false: nothing was done, the page is to run the action
 */
export async function editNatively(contents: WebContents, action: MenuActionId): Promise<boolean> {
  const command =
    BY_EVENT[action] ?? ((await isTyping(contents)) ? WHILE_TYPING[action] : undefined);
  command?.(contents);
  return command !== undefined;
}

async function isTyping(contents: WebContents): Promise<boolean> {
  const answer: unknown = await contents
    .executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code: IS_TYPING }])
    .catch(() => false);
  return answer === true;
}
