import type { ReactFlowInstance } from "@xyflow/react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Message } from "../../shared/messages/message.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { useApp, type App } from "../store/app.ts";
import type { Point } from "../../shared/diagram/scene/scene.ts";
import type { PaletteKind } from "./drafts/draft.ts";
import type { CanvasEdge, CanvasNode } from "./picture/canvas-node.ts";

/** A line that is being drawn from an item's handle. */
export interface Connecting {
  readonly from: string;
  /** On the canvas. */
  readonly at: Point;
  /** The item under the pointer; null: the void. */
  readonly target: string | null;
}

/** What would happen at the pointer, or why it cannot. */
export interface Hint {
  /** In the window. */
  readonly at: Point;
  readonly tone: "good" | "bad";
  readonly message: Message;
}

/** The menu of the five modes: for a child that there is, or for one that is being hung on `parent`. */
export interface ModeMenuRequest {
  /** In the window. */
  readonly at: Point;
  readonly subject:
    | { readonly child: NodeId }
    | {
        readonly parent: NodeId;
        readonly guest: NodeId | null;
        /** On the canvas; null: where the layout puts it. */
        readonly place: Point | null;
      };
}

/** A line that shows what a dragged node is aligned with. */
export interface Guide {
  readonly axis: "x" | "y";
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What only the canvas knows: nothing of it is in the document. */
export interface CanvasState {
  /** Too small to read: nodes are drawn simpler. */
  readonly far: boolean;
  /** Smaller still: they bear no names. */
  readonly wordless: boolean;
  /** Where items are while they are dragged, by id. */
  readonly moved: ReadonlyMap<string, Point> | null;
  readonly guides: readonly Guide[];
  /** The item that a dragged child or a line would be dropped on. */
  readonly target: { readonly id: string; readonly refused: boolean } | null;
  readonly connecting: Connecting | null;
  readonly hint: Hint | null;
  readonly modeMenu: ModeMenuRequest | null;
  /** What is dragged from the palette: while it is over the canvas, a browser does not say. */
  readonly carried: PaletteKind | null;
  /** The note whose text is being written. */
  readonly writing: string | null;
  /** Null: not on the screen. */
  readonly flow: ReactFlowInstance<CanvasNode, CanvasEdge> | null;
}

export type CanvasStore = StoreApi<CanvasState>;

const START: CanvasState = {
  far: false,
  wordless: false,
  moved: null,
  guides: [],
  target: null,
  connecting: null,
  hint: null,
  modeMenu: null,
  carried: null,
  writing: null,
  flow: null,
};

const stores = new WeakMap<App, CanvasStore>();

/** The window's canvas. */
export function canvasOf(app: App): CanvasStore {
  const known = stores.get(app);
  if (known) {
    return known;
  }
  const made = createStore<CanvasState>()(() => START);
  stores.set(app, made);
  return made;
}

/** Draws from the canvas' own state; the selector must return the same reference for the same state. */
export function useCanvas<Value>(selector: (state: CanvasState) => Value): Value {
  return useStore(canvasOf(useApp()), selector);
}
