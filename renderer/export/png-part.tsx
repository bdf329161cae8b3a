import { useMemo, useState, type ReactNode } from "react";
import { slugOf } from "../../shared/export/made-from.ts";
import { toBase64 } from "../../shared/diagram/embed/base64.ts";
import { message } from "../../shared/messages/message.ts";
import { useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { isDrawable, pngOf, sizeAt, sizeOfSvg } from "./png-of.ts";
import { SaveStatus, useSaving } from "./saving.tsx";

const SCALES = ["1", "2", "4"] as const;

/** The same picture in pixels. */
export function PngPart({ svg }: { readonly svg: string }): ReactNode {
  const app = useApp();
  const t = useText();
  const saving = useSaving(t("ui.export.picture.png"));
  const [scale, setScale] = useState<(typeof SCALES)[number]>("2");
  const natural = useMemo(() => sizeOfSvg(svg), [svg]);
  const size = sizeAt(natural, Number(scale));
  const fits = isDrawable(size);
  const save = async (): Promise<void> => {
    const { topology } = app.document.getState();
    if (!topology) {
      return;
    }
    const png = await pngOf(svg, Number(scale), topology);
    if (png) {
      const path = `${slugOf(topology)}.png`;
      saving.save([{ path, content: toBase64(png), encoding: "base64" }]);
    } else {
      // Less memory than the browser's own limits promise.
      saving.refuse(message("ui.export.picture.tooLarge", size));
    }
  };
  return (
    <section className="export-notes-group export-png-part">
      <h4>{t("ui.export.picture.png")}</h4>
      <Segmented
        label={t("ui.export.picture.scale")}
        value={scale}
        options={SCALES.map((value) => ({ value, label: `${value}×` }))}
        onChange={setScale}
      />
      <p className={fits ? "export-png-size" : "export-png-size export-png-size-bad"}>
        {fits ? t("ui.export.picture.pixels", size) : t("ui.export.picture.tooLarge", size)}
      </p>
      <Button disabled={!fits} onClick={() => void save()}>
        {t("ui.export.picture.savePng")}
      </Button>
      <SaveStatus state={saving.state} />
      <p className="export-png-size">{t("ui.export.picture.opens")}</p>
      {saving.dialog}
    </section>
  );
}
