import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Position } from "../../../shared/topology/document.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import type { App } from "../../store/app.ts";
import { canvasOf } from "../canvas-store.ts";
import { centreOfView } from "../canvas-commands.ts";
import { boxesNow, itemsOf } from "../geometry/item-boxes.ts";
import { itemsAt } from "../geometry/hit.ts";
import { snapped } from "../geometry/snap.ts";
import type { Point } from "../../../shared/diagram/scene/scene.ts";
import { pictureNow } from "../picture/use-picture.ts";
import { runCommand } from "../shown-topology.ts";
import { draftNode } from "./draft-node.ts";
import type { Draft, PaletteKind } from "./draft.ts";

export { PALETTE_KINDS, type PaletteKind } from "./draft.ts";

/** About half of a card: what is dropped has the pointer in its middle. */
const HALF_CARD: Point = { x: 70, y: 27 };

/** What stands by itself; the layout finds a place for the rest, inside its host. */
const FREE_STANDING: ReadonlySet<PaletteKind> = new Set(["host", "switch", "station", "note"]);

/**
 * Adds a node: at a point of the canvas, on what lies there; without one, to the selection, or in the
 * middle of the view.
 */
export function addByKind(app: App, kind: PaletteKind, at?: Position): void {
  const { topology } = app.document.getState();
  if (!topology) {
    return;
  }
  const over = at ? nodesAt(app, at) : selectedNodes(app);
  const middle = at ?? (FREE_STANDING.has(kind) ? centreOfView(app) : null);
  const corner = middle && { x: middle.x - HALF_CARD.x, y: middle.y - HALF_CARD.y };
  add(app, draftNode(topology, kind, { at: corner && snapped(app, corner), over }));
  if (kind === "note") {
    canvasOf(app).setState({ writing: app.view.getState().selection[0] ?? null });
  }
}

/** Runs a draft and selects what it has added, or says why there is nothing to add. */
export function add(app: App, draft: Draft): boolean {
  if (!draft.ok) {
    app.notices.getState().tell("bad", draft.error);
    return false;
  }
  const done = runCommand(app, draft.value.command);
  if (done) {
    app.view.getState().select([draft.value.id]);
  }
  return done;
}

/** The nodes under a point of the canvas, frontmost first. */
export function nodesAt(app: App, at: Point): readonly NodeId[] {
  return itemsAt(itemsOf(pictureNow(app)), boxesNow(app), at).map(({ node }) => node);
}

function selectedNodes(app: App): readonly NodeId[] {
  const { topology } = app.document.getState();
  const nodes = topology && indexTopology(topology).nodes;
  const { items } = pictureNow(app);
  return app.view
    .getState()
    .selection.flatMap((id) => items.get(id)?.node ?? [])
    .filter((id) => nodes?.has(id) === true);
}
