import { useEffect } from "react";
import { useApp, type App } from "../store/app.ts";
import type { Action } from "./action.ts";
import { ACTIONS, isEnabled, runAction } from "./registry.ts";
import { belongsToField, isPressed, parseShortcut, type Shortcut } from "./shortcut.ts";

interface KeyBinding {
  readonly action: Action;
  readonly shortcut: Shortcut;
}

// Their keys make clipboard events, which alone may use the system's clipboard without asking.
const BY_CLIPBOARD_EVENT = ["edit.cut", "edit.copy", "edit.paste"];

const BINDINGS: readonly KeyBinding[] = ACTIONS.filter(
  ({ id }) => !BY_CLIPBOARD_EVENT.includes(id),
).flatMap((action) =>
  (action.shortcuts ?? []).map((text) => ({ action, shortcut: parseShortcut(text) })),
);

const FIELDS = "input, textarea, select, [contenteditable='true']";

/** What takes all keys for itself while it is open. */
const FLOATING = "[role='dialog'], [role='alertdialog'], [role='menu'], [role='listbox']";

/** What looks at the document while it floats: there an edit is taken back and made again by its keys. */
const FOLLOWING = "[data-follows-document]";
const HISTORY = ["edit.undo", "edit.redo"];

/** Runs actions by their keys, and those that the native menu asks for. */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      runByKey(app, event);
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [app]);
  useEffect(
    () =>
      app.client.listen((event) => {
        if (event.type === "action") {
          runAction(app, event.action);
        }
      }),
    [app],
  );
}

/** Tells if keys and clipboard belong to what has the focus instead of to the document. */
export function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

export function isInFloating(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FLOATING) !== null;
}

/** What floats takes all keys for itself, but for those of history where it follows the document. */
function isFor(target: EventTarget | null, { id }: Action): boolean {
  const follows = target instanceof Element && target.closest(FOLLOWING) !== null;
  return !isInFloating(target) || (follows && HISTORY.includes(id));
}

function runByKey(app: App, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) {
    return;
  }
  const found = BINDINGS.find(
    ({ action, shortcut }) =>
      isPressed(shortcut, event) && isFor(event.target, action) && isEnabled(app, action),
  );
  if (!found || (isInField(event.target) && belongsToField(found.shortcut))) {
    return;
  }
  event.preventDefault();
  runAction(app, found.action.id);
}
