import type { ReactNode } from "react";
import { PANELS, sizeOf, type PanelName } from "../../shared/protocol/app/panels.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { PanelResizer } from "../ui/panel-resizer.tsx";
import { keepPanelSize, resizePanel, toggleFold } from "./panels.ts";

interface PanelEdgeProps {
  readonly panel: PanelName;
  readonly edge: "left" | "right" | "top";
}

/** The edge that a panel is resized by; its size is kept. */
export function PanelEdge({ panel, edge }: PanelEdgeProps): ReactNode {
  const app = useApp();
  const t = useText();
  const size = useFrom("settings", ({ panels }) => sizeOf(panels, panel));
  const { min, max } = PANELS[panel];
  return (
    <PanelResizer
      label={t(`ui.shell.resize.${panel}`)}
      edge={edge}
      size={size}
      min={min}
      max={max}
      onResize={(wanted) => {
        resizePanel(app, panel, wanted);
      }}
      onEnd={(wanted) => {
        keepPanelSize(app, panel, wanted);
      }}
      onFold={() => {
        toggleFold(app, panel);
      }}
    />
  );
}
