import type { NodeProps } from "@xyflow/react";
import { memo, type FunctionComponent, type ReactNode } from "react";
import type { CanvasNode } from "../picture/canvas-node.ts";
import { FarNode } from "./far-node.tsx";
import { useFar } from "./far.ts";

/** What a node's own component gets: where it is, is not its business. */
export interface ItemProps {
  readonly id: string;
  readonly data: CanvasNode["data"];
  readonly selected: boolean;
}

/** Makes a node type of a component: drawn again only for its own data, and simpler from afar. */
export function drawn(
  Near: (props: ItemProps) => ReactNode,
): FunctionComponent<NodeProps<CanvasNode>> {
  function Drawn({ id, data, selected }: NodeProps<CanvasNode>): ReactNode {
    return useFar() ? <FarNode data={data} /> : <Near id={id} data={data} selected={selected} />;
  }
  return memo(
    Drawn,
    (before, after) =>
      before.data === after.data && before.selected === after.selected && before.id === after.id,
  );
}
