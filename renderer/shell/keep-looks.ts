import { languageOf } from "../../shared/messages/spoken-language.ts";
import type { App } from "../store/app.ts";
import { onSystemTheme, wearTheme } from "./wear.ts";

/** Keeps the page's theme and language as the settings say; its title comes with its file. */
export function keepLooks(app: App): void {
  const wear = (): void => {
    const { theme, language } = app.settings.getState();
    wearTheme(theme);
    document.documentElement.lang = languageOf(language, app.host.getState().start.systemLanguage);
  };
  wear();
  app.settings.subscribe(wear);
  onSystemTheme(wear);
}
