import { describe, expect, it } from "vitest";
import { belongsToField, isPressed, parseShortcut, type KeyPress } from "./shortcut.ts";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe("parseShortcut", () => {
  it.each([
    ["Delete", { ctrl: false, alt: false, shift: false, key: "Delete" }],
    ["m", { ctrl: false, alt: false, shift: false, key: "M" }],
    ["Ctrl+Shift+P", { ctrl: true, alt: false, shift: true, key: "P" }],
    ["Ctrl+Alt+B", { ctrl: true, alt: true, shift: false, key: "B" }],
    ["Ctrl++", { ctrl: true, alt: false, shift: false, key: "+" }],
    ["+", { ctrl: false, alt: false, shift: false, key: "+" }],
  ])("reads %s", (text, shortcut) => {
    expect(parseShortcut(text)).toEqual(shortcut);
  });
});

describe("isPressed", () => {
  it.each([
    ["M", press("m")],
    ["Shift+M", press("M", { shiftKey: true })],
    ["Ctrl+Z", press("z", { ctrlKey: true })],
    ["Ctrl+Z", press("z", { metaKey: true })],
    ["Ctrl+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true })],
    ["?", press("?", { shiftKey: true })],
    ["Ctrl++", press("+", { ctrlKey: true, shiftKey: true })],
    ["Ctrl++", press("+", { ctrlKey: true })],
    ["Shift+Tab", press("Tab", { shiftKey: true })],
  ])("hears %s", (shortcut, event) => {
    expect(isPressed(parseShortcut(shortcut), event)).toBe(true);
  });

  it.each([
    ["M", press("m", { ctrlKey: true })],
    ["M", press("M", { shiftKey: true })],
    ["Ctrl+Z", press("Z", { ctrlKey: true, shiftKey: true })],
    ["Ctrl+Z", press("z", { ctrlKey: true, altKey: true })],
    ["1", press("1", { shiftKey: true })],
    ["Delete", press("Backspace")],
  ])("does not take for %s what is another", (shortcut, event) => {
    expect(isPressed(parseShortcut(shortcut), event)).toBe(false);
  });
});

describe("belongsToField", () => {
  it.each(["M", "Shift+M", "Delete", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+A", "Ctrl+V", "Ctrl+Home"])(
    "leaves %s to a text that is typed",
    (text) => {
      expect(belongsToField(parseShortcut(text))).toBe(true);
    },
  );

  it.each(["Ctrl+S", "Ctrl+K", "Ctrl+Shift+M", "F2", "Ctrl+B"])("keeps %s", (text) => {
    expect(belongsToField(parseShortcut(text))).toBe(false);
  });
});
