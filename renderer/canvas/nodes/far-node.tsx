import "./far-node.css";
import type { ReactNode } from "react";
import type { MacvlanMode } from "../../../shared/topology/nodes/macvlan.ts";
import { nameOf } from "../node-name.ts";
import type { ItemData } from "../picture/canvas-node.ts";
import { anchored } from "./anchored.ts";

/** Pixels of one child's tick and of the space after it. */
const TICK = 10;
const TICK_GAP = 6;

/** A node from afar: one element; a child is a tick in its mode's colour, and so on its parent. */
export function FarNode({ data }: { readonly data: ItemData }): ReactNode {
  const { node, facts, item } = data;
  if (node.kind === "macvlan") {
    return <div {...anchored("canvas-tick", `mode-${node.mode}`)} />;
  }
  const ticks =
    facts.kind === "nic" || facts.kind === "bond" || facts.kind === "bridge" ? facts.ticks : [];
  return (
    <div
      {...anchored("canvas-far", `canvas-far-${item.kind}`)}
      {...(ticks.length > 0 ? { style: tickStyle(ticks, item.box.width) } : {})}
    >
      {item.kind === "note" || item.kind === "veth" ? null : (
        <span className="canvas-far-name">{nameOf(node)}</span>
      )}
    </div>
  );
}

/** All ticks in one background, so that a thousand of them cost no elements. */
function tickStyle(ticks: readonly MacvlanMode[], width: number): Record<string, string> {
  const fitting = ticks.slice(0, Math.floor((width - 2 * TICK) / (TICK + TICK_GAP)));
  const images = fitting.map((mode) => `linear-gradient(var(--m-${mode}), var(--m-${mode}))`);
  const places = fitting.map((_, at) => `${TICK + at * (TICK + TICK_GAP)}px 4px`);
  return {
    backgroundImage: images.join(","),
    backgroundPosition: places.join(","),
    backgroundSize: `${TICK}px 8px`,
    backgroundRepeat: "no-repeat",
  };
}
