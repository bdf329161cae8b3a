/** A key with what is held down while it is pressed. */
export interface Shortcut {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** As `KeyboardEvent.key` names it; letters in upper case. */
  readonly key: string;
}

/** What of a keyboard event says which shortcut it is. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Reads `Ctrl+Shift+P`, `Delete`, `Ctrl++`. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split(/\+(?=.)/u);
  const key = parts.at(-1) ?? "";
  return {
    ctrl: parts.includes("Ctrl"),
    alt: parts.includes("Alt"),
    shift: parts.includes("Shift"),
    key: key.length === 1 ? key.toUpperCase() : key,
  };
}

/**
 * Tells if a key press is a shortcut; on a Mac's keyboard Command is Control.
 *
 * Which keys need Shift to be typed at all depends on the keyboard, so it counts for letters, digits
 * and named keys only.
 */
export function isPressed(shortcut: Shortcut, press: KeyPress): boolean {
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const shiftMatters = key.length > 1 || /[\p{L}\d ]/u.test(key);
  return (
    key === shortcut.key &&
    (press.ctrlKey || press.metaKey) === shortcut.ctrl &&
    press.altKey === shortcut.alt &&
    (!shiftMatters || press.shiftKey === shortcut.shift)
  );
}

// What an input field does itself with these.
const FIELD_KEYS = ["A", "C", "V", "X", "Y", "Z"];

/** Tells if a shortcut does something else while text is typed: it must be left to the field. */
export function belongsToField({ ctrl, alt, key }: Shortcut): boolean {
  if (/^F\d+$/u.test(key)) {
    return false;
  }
  return !(ctrl || alt) || key.length > 1 || FIELD_KEYS.includes(key);
}
