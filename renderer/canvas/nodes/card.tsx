import "./card.css";
import type { ReactNode } from "react";
import { NodeIcon, type NodeIconName } from "../../ui/node-icon.tsx";
import { nameOf } from "../node-name.ts";
import type { ItemData } from "../picture/canvas-node.ts";
import { anchored } from "./anchored.ts";
import { Marks } from "./marks.tsx";

interface CardProps {
  readonly data: ItemData;
  readonly icon: NodeIconName;
  /** Absent: the node's own. */
  readonly name?: string;
  /** At the end of the title line. */
  readonly end?: ReactNode;
  readonly className?: string;
  /** Where lines are drawn from. */
  readonly handles?: readonly HandleSide[];
  readonly children?: ReactNode;
}

export type HandleSide = "top" | "bottom";

/** A white card with a sign, a name and what else there is to say. */
export function Card(props: CardProps): ReactNode {
  const { data, icon, end, handles = [], children } = props;
  return (
    <div {...anchored("canvas-card", data.proposed && "canvas-proposed", props.className)}>
      <div className="canvas-card-head">
        <NodeIcon icon={icon} />
        <span className="canvas-name">{props.name ?? nameOf(data.node)}</span>
        {end !== undefined && <span className="canvas-card-end">{end}</span>}
      </div>
      {children}
      <Marks id={data.item.node} own={data.item.kind !== "stack"} />
      <Handles sides={handles} />
    </div>
  );
}

/** The knobs that lines are drawn from; the canvas listens for them (`use-connecting.ts`). */
export function Handles({ sides }: { readonly sides: readonly HandleSide[] }): ReactNode {
  return sides.map((side) => (
    <span
      key={side}
      aria-hidden
      data-canvas-handle={side}
      className={`react-flow__handle react-flow__handle-${side} canvas-handle nodrag nopan`}
    />
  ));
}
