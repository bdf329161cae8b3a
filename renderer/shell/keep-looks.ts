import { languageOf } from "../../shared/messages/spoken-language.ts";
import type { App } from "../store/app.ts";
import { onSystemTheme, wearTheme } from "./wear.ts";

const PRODUCT = "Macvlan Designer";

/** Keeps the page's theme, language and title as settings and document say. */
export function keepLooks(app: App): void {
  const wear = (): void => {
    const { theme, language } = app.settings.getState();
    wearTheme(theme);
    document.documentElement.lang = languageOf(language, app.host.getState().start.systemLanguage);
  };
  const name = (): void => {
    const { topology, saved } = app.document.getState();
    const mark = topology === saved ? "" : "• ";
    document.title = topology ? `${mark}${topology.name} – ${PRODUCT}` : PRODUCT;
  };
  wear();
  name();
  app.settings.subscribe(wear);
  app.document.subscribe(name);
  onSystemTheme(wear);
}
