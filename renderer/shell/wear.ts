import type { Settings } from "../../shared/protocol/app/settings.ts";

const dark = "(prefers-color-scheme: dark)";

/** Draws the page in a theme; `system` is what the system has now. */
export function wearTheme(theme: Settings["theme"]): void {
  const worn = theme === "system" ? (matchMedia(dark).matches ? "dark" : "light") : theme;
  document.documentElement.dataset["theme"] = worn;
}

/** Calls back when the system changes between light and dark. */
export function onSystemTheme(onChange: () => void): void {
  matchMedia(dark).addEventListener("change", onChange);
}
