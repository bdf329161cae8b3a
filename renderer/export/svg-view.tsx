import { useCallback, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";

/** A picture as a browser draws it: as an image, in which nothing runs and nothing is loaded. */
export function SvgView({ text }: { readonly text: string }): ReactNode {
  const t = useText();
  const name = useFrom("document", ({ topology }) => topology?.name ?? "");
  const show = useCallback(
    (image: HTMLImageElement | null): (() => void) | undefined => {
      if (!image) {
        return undefined;
      }
      const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
      image.src = address;
      return () => {
        URL.revokeObjectURL(address);
      };
    },
    [text],
  );
  return (
    <div className="export-svg-view">
      <img ref={show} alt={t("ui.export.picture.alt", { name })} draggable={false} />
    </div>
  );
}
