import { MiniMap } from "@xyflow/react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import type { CanvasNode } from "./picture/canvas-node.ts";

const SIZE = { width: 168, height: 104 };

/** The whole canvas in a corner; drag in it to look elsewhere. */
export function Minimap(): ReactNode {
  const t = useText();
  return (
    <MiniMap<CanvasNode>
      pannable
      zoomable
      className="canvas-minimap"
      ariaLabel={t("ui.canvas.minimap")}
      nodeClassName={minimapClass}
      nodeBorderRadius={8}
      nodeStrokeWidth={4}
      offsetScale={4}
      style={SIZE}
    />
  );
}

function minimapClass({ data }: CanvasNode): string {
  return data.node.kind === "macvlan"
    ? `canvas-minimap-child mode-${data.node.mode}`
    : `canvas-minimap-${data.item.kind}`;
}
