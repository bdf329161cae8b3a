import "./panel-resizer.css";
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface PanelResizerProps {
  readonly label: string;
  /** The panel's edge that it stands on. */
  readonly edge: "left" | "right" | "top";
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** While it is dragged, and with every arrow key. */
  readonly onResize: (size: number) => void;
  /** Dragging has ended: keep it. */
  readonly onEnd: (size: number) => void;
  /** Double click or Enter. */
  readonly onFold: () => void;
}

const STEP = 16;

/** The edge of a panel: dragged, or moved by arrow keys. */
export function PanelResizer(props: PanelResizerProps): ReactNode {
  const { edge, size, min, max } = props;
  const drag = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const clamp = (wanted: number): number => Math.round(Math.min(Math.max(wanted, min), max));
  const at = (event: PointerEvent): number => (edge === "top" ? event.clientY : event.clientX);
  const sizeAt = (event: PointerEvent): number => {
    const from = drag.current ?? { at: at(event), size };
    return clamp(from.size + (at(event) - from.at) * (edge === "right" ? 1 : -1));
  };
  const press = (event: KeyboardEvent): void => {
    const wanted = sizeAfterKey(event.key, props);
    if (wanted !== undefined) {
      event.preventDefault();
      props.onResize(clamp(wanted));
      props.onEnd(clamp(wanted));
    } else if (event.key === "Enter") {
      props.onFold();
    }
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={props.label}
      aria-orientation={edge === "top" ? "horizontal" : "vertical"}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className={classNames("panel-resizer", `panel-resizer-${edge}`)}
      onKeyDown={press}
      onDoubleClick={props.onFold}
      onPointerDown={(event) => {
        drag.current = { at: at(event), size };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (drag.current) {
          props.onResize(sizeAt(event));
        }
      }}
      onPointerUp={(event) => {
        if (drag.current) {
          props.onEnd(sizeAt(event));
          drag.current = null;
        }
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}

/** The arrow that points away from the panel makes it larger. */
function sizeAfterKey(
  key: string,
  { edge, size, min, max }: PanelResizerProps,
): number | undefined {
  const [larger, smaller] = {
    left: ["ArrowLeft", "ArrowRight"],
    right: ["ArrowRight", "ArrowLeft"],
    top: ["ArrowUp", "ArrowDown"],
  }[edge];
  switch (key) {
    case larger:
      return size + STEP;
    case smaller:
      return size - STEP;
    case "Home":
      return min;
    case "End":
      return max;
    default:
      return undefined;
  }
}
