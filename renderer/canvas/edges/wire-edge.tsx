import "./wire-edge.css";
import type { EdgeProps, EdgeTypes } from "@xyflow/react";
import { memo, type ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { wirePath } from "../../../shared/diagram/lines/wire-path.ts";
import { useFar } from "../nodes/far.ts";
import type { CanvasEdge, WireData } from "../picture/canvas-node.ts";

/** A line of the wiring; a cable can be selected. */
const WireEdge = memo(function WireEdge({
  data,
  sourceX,
  sourceY,
  targetX,
  targetY,
}: EdgeProps<CanvasEdge>): ReactNode {
  const far = useFar();
  if (!data) {
    return null;
  }
  const { wire, cable } = data;
  const from = { x: sourceX - data.from.width / 2, y: sourceY, ...data.from };
  const to = { x: targetX - data.to.width / 2, y: targetY, ...data.to };
  const { d, label } = wirePath(from, to, wire);
  return (
    <>
      <path
        d={d}
        className={classNames(
          "canvas-wire",
          cable !== null && "canvas-wire-cable",
          cable?.up === false && "canvas-wire-down",
          data.proposed && "canvas-wire-proposed",
        )}
      />
      {cable !== null && !far && <path d={d} className="canvas-wire-hit" />}
      {!far && <WireLabel data={data} x={label.x} y={label.y} />}
    </>
  );
});

interface LabelProps {
  readonly data: WireData;
  readonly x: number;
  readonly y: number;
}

function WireLabel({ data, x, y }: LabelProps): ReactNode {
  const t = useText();
  const { cable, vlan } = data;
  const tag = vlan ?? cable?.vlan;
  const isHairpin = cable?.reflectiveRelay === true;
  if (tag === undefined && !isHairpin) {
    return null;
  }
  const words = [
    ...(tag === undefined ? [] : [t("ui.canvas.vlan", { vlan: tag })]),
    ...(isHairpin ? [t("ui.canvas.hairpin")] : []),
  ];
  return (
    <text
      x={x}
      y={y}
      className={classNames("canvas-wire-label", isHairpin && "canvas-wire-label-hairpin")}
    >
      {words.join(" · ")}
    </text>
  );
}

/** One component for all wires; a constant, as React Flow asks. */
export const EDGE_TYPES: EdgeTypes = { wire: WireEdge };
