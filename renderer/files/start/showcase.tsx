import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { useApp } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { openCopy } from "../new-document.ts";
import { TemplatePicture } from "../templates/template-picture.tsx";
import { firstTemplate } from "../templates/templates.ts";

/** What the program is about, in one picture that can be opened. */
export function Showcase(): ReactNode {
  const app = useApp();
  const t = useText();
  const { title, text, topology } = firstTemplate();
  return (
    <figure className="start-showcase">
      <div className="start-showcase-picture">
        <TemplatePicture topology={topology} named />
      </div>
      <figcaption className="start-showcase-foot">
        <span>
          <b>{t(title)}</b> · {t(text)}
        </span>
        <Button
          onClick={() => {
            openCopy(app, topology, t(title));
          }}
        >
          {t("ui.files.start.try")}
        </Button>
      </figcaption>
    </figure>
  );
}
