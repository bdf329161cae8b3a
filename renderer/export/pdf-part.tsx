import { useState, type ReactNode } from "react";
import { slugOf } from "../../shared/export/made-from.ts";
import { useLanguage, useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import type { PictureChoice } from "./picture-choice.ts";
import { SaveStatus, useSaving } from "./saving.tsx";

/** The same picture as a page, which the backend draws: it has the fonts that go into it. */
export function PdfPart({ picture }: { readonly picture: PictureChoice }): ReactNode {
  const app = useApp();
  const t = useText();
  const language = useLanguage();
  const saving = useSaving(t("ui.export.picture.pdf"));
  const [isDrawing, setDrawing] = useState(false);
  const save = async (): Promise<void> => {
    const { topology } = app.document.getState();
    if (!topology) {
      return;
    }
    const { reachability, ...options } = picture;
    setDrawing(true);
    const drawn = await app.client.call("exports.picture", {
      ...{ format: "pdf", document: topology, reachability, options: { ...options, language } },
    });
    setDrawing(false);
    if (drawn.ok) {
      const path = `${slugOf(topology)}.pdf`;
      saving.save([{ path, content: drawn.value.content, encoding: "base64" }]);
    } else {
      saving.refuse(drawn.error.message);
    }
  };
  return (
    <section className="export-notes-group export-png-part">
      <h4>{t("ui.export.picture.pdf")}</h4>
      <p className="export-png-size">{t("diagram.about.pdf")}</p>
      <Button disabled={isDrawing} onClick={() => void save()}>
        {isDrawing ? t("ui.export.picture.drawing") : t("ui.export.picture.savePdf")}
      </Button>
      <SaveStatus state={saving.state} />
      {saving.dialog}
    </section>
  );
}
