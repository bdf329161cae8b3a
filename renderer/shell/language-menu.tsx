import type { ReactNode } from "react";
import { LANGUAGES } from "../../shared/messages/say.ts";
import { useLanguage, useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Menu } from "../ui/menu.tsx";

/** The language that is spoken, and the others; each is named in itself. */
export function LanguageMenu(): ReactNode {
  const app = useApp();
  const t = useText();
  const language = useLanguage();
  return (
    <Menu
      align="end"
      side="top"
      entries={LANGUAGES.map((value) => ({
        id: value,
        label: t(`ui.settings.language.${value}`),
        checked: value === language,
        run: () => {
          app.settings.getState().change({ language: value });
        },
      }))}
    >
      <Button
        variant="ghost"
        size="small"
        className="app-footer-language"
        aria-label={t("ui.shell.language", { language: t(`ui.settings.language.${language}`) })}
      >
        {t(`ui.settings.language.${language}`)}
      </Button>
    </Menu>
  );
}
