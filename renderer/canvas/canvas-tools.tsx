import { useStore } from "@xyflow/react";
import type { ReactNode } from "react";
import { useAction } from "../actions/use-action.ts";
import { useText } from "../i18n/language.ts";
import { Tooltip } from "../ui/tooltip.tsx";
import { classNames } from "../ui/class-names.ts";

/** Zoom, fit and the layout, at the canvas' corner. */
export function CanvasTools(): ReactNode {
  const t = useText();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className="canvas-tools" role="toolbar" aria-label={t("ui.canvas.view")}>
      <Tool action="view.zoomOut">−</Tool>
      <Tool
        action="view.zoom100"
        className="canvas-tool-zoom"
        // What is seen is part of the name: who speaks to the computer says it.
        name={t("ui.canvas.zoomFrom", { percent })}
      >
        {t("ui.canvas.percent", { percent })}
      </Tool>
      <Tool action="view.zoomIn">+</Tool>
      <Tool action="view.fit">{t("ui.canvas.fit")}</Tool>
      <Tool action="view.tidy">{t("ui.canvas.tidy")}</Tool>
    </div>
  );
}

interface ToolProps {
  readonly action: string;
  readonly className?: string;
  /** Absent: the action's own. */
  readonly name?: string;
  readonly children: ReactNode;
}

function Tool({ action, className, name, children }: ToolProps): ReactNode {
  const { label, shortcut, enabled, run } = useAction(action);
  return (
    <Tooltip content={label} shortcut={shortcut} side="top">
      <button
        type="button"
        className={classNames("canvas-tool", className)}
        aria-label={name ?? label}
        disabled={!enabled}
        onClick={run}
      >
        {children}
      </button>
    </Tooltip>
  );
}
