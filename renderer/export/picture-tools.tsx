import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { classNames } from "../ui/class-names.ts";
import { Tooltip } from "../ui/tooltip.tsx";
import type { PictureZoom } from "./use-picture-zoom.ts";

/** Zoom and fit at the picture's corner, as at the canvas'. */
export function PictureTools({ zoom }: { readonly zoom: PictureZoom }): ReactNode {
  const t = useText();
  const { scale, zoomBy, zoomTo } = zoom;
  const percent = Math.round(scale * 100);
  return (
    <div className="canvas-tools" role="toolbar" aria-label={t("ui.canvas.view")}>
      <Tool
        label={t("ui.canvas.zoomOut")}
        shortcut="-"
        onClick={() => {
          zoomBy(-1);
        }}
      >
        −
      </Tool>
      <Tool
        label={t("ui.canvas.zoom100")}
        // What is seen is part of the name: who speaks to the computer says it.
        name={t("ui.canvas.zoomFrom", { percent })}
        className="canvas-tool-zoom"
        shortcut="0"
        onClick={() => {
          zoomTo(1);
        }}
      >
        {t("ui.canvas.percent", { percent })}
      </Tool>
      <Tool
        label={t("ui.canvas.zoomIn")}
        shortcut="+"
        onClick={() => {
          zoomBy(1);
        }}
      >
        +
      </Tool>
      <Tool
        label={t("ui.canvas.fitLong")}
        name={t("ui.canvas.fit")}
        shortcut="F"
        onClick={() => {
          zoomTo("fit");
        }}
      >
        {t("ui.canvas.fit")}
      </Tool>
    </div>
  );
}

interface ToolProps {
  /** What it does, told where it is hovered. */
  readonly label: string;
  /** Its name; absent: the label. */
  readonly name?: string;
  readonly className?: string;
  readonly shortcut: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, name, className, shortcut, onClick, children }: ToolProps): ReactNode {
  return (
    <Tooltip content={label} shortcut={shortcut} side="top">
      <button
        type="button"
        className={classNames("canvas-tool", className)}
        aria-label={name ?? label}
        onClick={onClick}
      >
        {children}
      </button>
    </Tooltip>
  );
}
