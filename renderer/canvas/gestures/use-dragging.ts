import type { OnNodeDrag } from "@xyflow/react";
import { useMemo } from "react";
import type { Box, Item, Point } from "../../../shared/diagram/scene/scene.ts";
import type { Command } from "../../../shared/topology/commands/command.ts";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import { useApp, type App } from "../../store/app.ts";
import { canvasOf, type Hint } from "../canvas-store.ts";
import { boxesNow, itemsOf } from "../geometry/item-boxes.ts";
import { itemsAt } from "../geometry/hit.ts";
import type { CanvasNode } from "../picture/canvas-node.ts";
import { pictureNow } from "../picture/use-picture.ts";
import { runCommand } from "../shown-topology.ts";
import { align } from "./align.ts";
import { handOver, moveCommand, movedWith } from "./drag.ts";

/** How close in the window an edge has to come to be pulled in line. */
const ALIGN_REACH = 5;
/** With more than this on the canvas, lining up with all of them would cost more than it helps. */
const ALIGN_MOST = 400;

interface Dragging {
  readonly start: OnNodeDrag<CanvasNode>;
  readonly drag: OnNodeDrag<CanvasNode>;
  readonly stop: OnNodeDrag<CanvasNode>;
}

type Pointer = Parameters<OnNodeDrag<CanvasNode>>[0];

/** Dragging nodes: free while it lasts, one command at its end. */
export function useDragging(): Dragging {
  const app = useApp();
  return useMemo(
    () => ({
      start: (_event, _node, nodes) => {
        follow(app, null, nodes);
      },
      drag: (event, _node, nodes) => {
        follow(app, event, nodes);
      },
      stop: (event, _node, nodes) => {
        const target = dropOf(app, event, nodes);
        finish(app, nodes, target);
      },
    }),
    [app],
  );
}

function follow(app: App, event: Pointer | null, nodes: readonly CanvasNode[]): void {
  const { items } = pictureNow(app);
  const lined = lineUp(app, nodes);
  const drop = event && dropOf(app, event, nodes);
  canvasOf(app).setState({
    moved: movedWith(items, lined.places),
    guides: drop ? [] : lined.guides,
    target: drop?.target ? { id: drop.target.id, refused: drop.hint.tone === "bad" } : null,
    hint: drop?.hint ?? null,
  });
}

function finish(app: App, nodes: readonly CanvasNode[], drop: Drop | null): void {
  const { items } = pictureNow(app);
  const { topology } = app.document.getState();
  if (drop?.hint.tone === "good") {
    runCommand(app, drop.command);
  }
  const command =
    drop || !topology ? null : moveCommand(topology, items, lineUp(app, nodes).places);
  if (command) {
    runCommand(app, command);
  }
  canvasOf(app).setState({ moved: null, guides: [], target: null, hint: null });
}

function lineUp(
  app: App,
  nodes: readonly CanvasNode[],
): {
  readonly places: ReadonlyMap<string, Point>;
  readonly guides: ReturnType<typeof align>["guides"];
} {
  const places = new Map(nodes.map(({ id, position }) => [id, position]));
  const [only] = nodes;
  const { items } = pictureNow(app);
  if (!only || nodes.length > 1 || items.size > ALIGN_MOST || !app.settings.getState().snap) {
    return { places, guides: [] };
  }
  const item = items.get(only.id);
  const zoom = canvasOf(app).getState().flow?.getZoom() ?? 1;
  const others = neighbours(items, item);
  const { width = 0, height = 0 } = only;
  const lined = align({ ...only.position, width, height }, others, ALIGN_REACH / zoom);
  return { places: new Map([[only.id, lined.place]]), guides: lined.guides };
}

/** What stands beside it in the same frame, or anything that stands in none. */
function neighbours(items: ReadonlyMap<string, Item>, item: Item | undefined): readonly Box[] {
  return [...items.values()]
    .filter((other) => other.id !== item?.id && other.inside === item?.inside)
    .map(({ box }) => box);
}

interface Drop {
  readonly target: Item | undefined;
  readonly command: Command;
  readonly hint: Hint;
}

/** What letting go of a single dragged child here would do beyond moving it. */
function dropOf(app: App, event: Pointer, nodes: readonly CanvasNode[]): Drop | null {
  const [only] = nodes;
  const { flow } = canvasOf(app).getState();
  const { topology } = app.document.getState();
  if (!only || nodes.length > 1 || !("clientX" in event) || !flow || !topology) {
    return null;
  }
  if (only.type !== "macvlan" && only.type !== "veth") {
    return null;
  }
  const at = { x: event.clientX, y: event.clientY };
  const under = itemsAt(itemsOf(pictureNow(app)), boxesNow(app), flow.screenToFlowPosition(at));
  const target = under.find(({ kind }) => ["guest", "nic", "bond"].includes(kind));
  const command = handOver(only.data.node, target, only.position);
  if (!command) {
    return null;
  }
  const applied = applyCommand(topology, command);
  return {
    target,
    command,
    hint: applied.ok
      ? { at, tone: "good", message: applied.value.label }
      : { at, tone: "bad", message: applied.error.message },
  };
}
