import { app, dialog, Menu, nativeTheme } from "electron";
import { message, type Message } from "../../shared/messages/message.ts";
import { say as sayIn, type Language } from "../../shared/messages/say.ts";
import { languageOf } from "../../shared/messages/spoken-language.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/protocol/app/settings.ts";
import { APPLICATION_TITLE } from "../../shared/protocol/application.ts";
import type { Say } from "./ask.ts";
import { menuTemplate, type MenuContext } from "./menu-template.ts";

/** The looks and the language of what the system draws for us: menu, dialogs, window grounds. */
export interface NativeLooks {
  readonly say: Say;
  /** Follows what the user has chosen. */
  readonly follow: (settings: Settings) => void;
  /** Sets the menu for the first time, and again with every other language. */
  showMenu(menu: Pick<MenuContext, "run" | "newWindow">): void;
}

/** @param systemLanguage BCP 47 */
export function createNativeLooks(systemLanguage: string): NativeLooks {
  let language: Language = languageOf(DEFAULT_SETTINGS.language, systemLanguage);
  let build: (() => void) | undefined;
  const say = (text: Message): string => sayIn(text, language);
  return {
    say,
    follow(settings) {
      nativeTheme.themeSource = settings.theme;
      const wanted = languageOf(settings.language, systemLanguage);
      if (wanted !== language) {
        language = wanted;
        build?.();
      }
    },
    showMenu(menu) {
      build = () => {
        const context = {
          ...menu,
          say,
          developerTools: !app.isPackaged,
          about: () => {
            showAbout(say);
          },
        };
        Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(context)));
      };
      build();
    },
  };
}

function showAbout(say: Say): void {
  void dialog.showMessageBox({
    type: "info",
    message: APPLICATION_TITLE,
    detail: say(
      message("ui.window.about.versions", {
        version: app.getVersion(),
        electron: process.versions.electron,
        chromium: process.versions.chrome,
      }),
    ),
    buttons: ["OK"],
  });
}
