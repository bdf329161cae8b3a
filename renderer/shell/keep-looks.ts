import { spokenLanguage } from "../i18n/language.ts";
import type { App } from "../store/app.ts";
import { onSystemTheme, wearTheme } from "./wear.ts";

/** Keeps the page's theme and language as the settings say; its title comes with its file. */
export function keepLooks(app: App): void {
  const wear = (): void => {
    wearTheme(app.settings.getState().theme);
    document.documentElement.lang = spokenLanguage(app);
  };
  wear();
  app.settings.subscribe(wear);
  onSystemTheme(wear);
}
