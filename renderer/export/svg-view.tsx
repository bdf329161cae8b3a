import "./svg-view.css";
import { useCallback, useMemo, useRef, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { PictureTools } from "./picture-tools.tsx";
import { sizeOfSvg } from "./png-of.ts";
import { usePictureGestures } from "./use-picture-gestures.ts";
import { usePictureZoom } from "./use-picture-zoom.ts";

/** A picture as a browser draws it, to be looked at as closely as one likes. */
export function SvgView({ text }: { readonly text: string }): ReactNode {
  const t = useText();
  const view = useRef<HTMLDivElement>(null);
  const natural = useMemo(() => sizeOfSvg(text), [text]);
  const zoom = usePictureZoom(view, natural);
  const handlers = usePictureGestures(view, zoom);
  return (
    <div className="export-svg-view">
      <div
        ref={view}
        className="export-svg-scroller"
        role="region"
        aria-label={t("ui.export.picture.view")}
        tabIndex={0}
        {...handlers}
      >
        <div className="export-svg-stage">
          <Picture
            text={text}
            width={Math.floor(natural.width * zoom.scale)}
            height={Math.floor(natural.height * zoom.scale)}
          />
        </div>
      </div>
      <PictureTools zoom={zoom} />
    </div>
  );
}

interface PictureProps {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** An image, in which nothing runs and nothing is loaded. */
function Picture({ text, width, height }: PictureProps): ReactNode {
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
    <img
      ref={show}
      alt={t("ui.export.picture.alt", { name })}
      width={width}
      height={height}
      draggable={false}
    />
  );
}
