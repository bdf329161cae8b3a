import type { KeyboardEvent } from "react";
import type { App } from "../../store/app.ts";
import { canvasOf } from "../canvas-store.ts";
import { centre } from "../canvas-commands.ts";
import { GRID } from "../geometry/snap.ts";
import { moveCommand } from "../gestures/drag.ts";
import { pictureNow } from "../picture/use-picture.ts";
import { runCommand } from "../shown-topology.ts";
import { neighbour, type Direction } from "./neighbour.ts";

/** How many steps of the grid an arrow with Shift is. */
const LONG_STEP = 5;

const STEPS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Keys of the canvas: Enter or Space selects the focused item (with Shift as well), Escape selects
 * nothing, arrows move what is selected, or the focus where nothing is; with Alt always the focus.
 */
export function pressKey(app: App, event: KeyboardEvent): void {
  const { target } = event;
  if (
    !(target instanceof Element) ||
    !target.closest(".react-flow") ||
    target.closest("textarea")
  ) {
    return;
  }
  const focused = target.closest(".react-flow__node, .react-flow__edge")?.getAttribute("data-id");
  const done = isDirection(event.key)
    ? pressArrow(app, event, event.key, focused ?? null)
    : pressOther(app, event, focused ?? null);
  if (done) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function isDirection(key: string): key is Direction {
  return Object.hasOwn(STEPS, key);
}

function pressArrow(
  app: App,
  event: KeyboardEvent,
  direction: Direction,
  focused: string | null,
): boolean {
  if (event.ctrlKey || event.metaKey) {
    return false;
  }
  const { selection, preview } = app.view.getState();
  const isMoving = !event.altKey && (focused === null || selection.includes(focused));
  return isMoving && preview === null && selection.length > 0
    ? nudge(app, direction, event.shiftKey ? LONG_STEP : 1)
    : focusNext(app, direction, focused);
}

/** Moves the selection by a step of the grid. */
function nudge(app: App, direction: Direction, steps: number): boolean {
  const { items } = pictureNow(app);
  const [x, y] = STEPS[direction];
  const dragged = new Map(
    app.view.getState().selection.flatMap((id) => {
      const box = items.get(id)?.box;
      const place = box && { x: box.x + x * steps * GRID, y: box.y + y * steps * GRID };
      return place ? [[id, place] as const] : [];
    }),
  );
  const { topology } = app.document.getState();
  const command = topology && moveCommand(topology, items, dragged);
  return command !== null && runCommand(app, command);
}

function focusNext(app: App, direction: Direction, focused: string | null): boolean {
  const { items } = pictureNow(app);
  const boxes = new Map([...items.values()].map(({ id, box }) => [id, box]));
  const next = focused === null ? items.keys().next().value : neighbour(focused, boxes, direction);
  if (next !== undefined) {
    focusItem(app, next);
  }
  return next !== undefined;
}

/** Focuses an item's element; what is out of view is brought into it first. */
function focusItem(app: App, id: string): void {
  const find = (): HTMLElement | null =>
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  const element = find();
  if (element) {
    element.focus();
    return;
  }
  centre(app, [id]);
  setTimeout(() => find()?.focus(), 250);
}

function pressOther(app: App, event: KeyboardEvent, focused: string | null): boolean {
  const view = app.view.getState();
  if (event.key === "Escape" && (view.selection.length > 0 || canvasOf(app).getState().modeMenu)) {
    canvasOf(app).setState({ modeMenu: null });
    view.select([]);
    return true;
  }
  if ((event.key !== "Enter" && event.key !== " ") || focused === null) {
    return false;
  }
  if (view.selection.includes(focused) && pictureNow(app).items.get(focused)?.kind === "note") {
    canvasOf(app).setState({ writing: focused });
    return true;
  }
  const others = event.shiftKey ? view.selection.filter((id) => id !== focused) : [];
  const isTaken = event.shiftKey && view.selection.includes(focused);
  view.select(isTaken ? others : [...others, focused]);
  return true;
}
