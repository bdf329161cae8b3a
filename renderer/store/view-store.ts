import { createStore, type StoreApi } from "zustand/vanilla";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { Question } from "../analysis/analysis.ts";

/** Two interface ids: who sends, who receives. */
export interface Pair {
  readonly from: NodeId;
  readonly to: NodeId;
}

export type DrawerTab = "matrix" | "problems" | "plan" | "commands";

/** What floats above the window; one at a time. */
export type Overlay =
  | "palette"
  | "search"
  | "settings"
  | "shortcuts"
  | "open"
  | "saveAs"
  | "templates"
  | "apply"
  | "remove"
  | "import"
  | "bindings"
  | "fileChanged"
  | null;

/** What is looked at: nothing of it is in the document. */
export interface ViewState {
  /** Ids of nodes and cables. */
  readonly selection: readonly string[];
  /** The pair that the right panel explains; null: the selection's properties. */
  readonly pair: Pair | null;
  /** The pair under the pointer, in the matrix or on the canvas. */
  readonly hovered: Pair | null;
  readonly question: Question;
  /** The document with a remedy carried out, while it is looked at; null: none. */
  readonly preview: Topology | null;
  readonly drawer: DrawerTab;
  readonly overlay: Overlay;
}

export interface ViewActions {
  select(ids: readonly string[]): void;
  explain(pair: Pair | null): void;
  hover(pair: Pair | null): void;
  ask(question: Question): void;
  look(preview: Topology | null): void;
  openDrawer(tab: DrawerTab): void;
  open(overlay: Overlay): void;
  /** For another document. */
  reset(): void;
}

export type ViewStore = StoreApi<ViewState & ViewActions>;

const START: ViewState = {
  selection: [],
  pair: null,
  hovered: null,
  question: "ping",
  preview: null,
  drawer: "matrix",
  overlay: null,
};

export function createViewStore(): ViewStore {
  return createStore<ViewState & ViewActions>()((set) => ({
    ...START,
    select(selection) {
      set({ selection, pair: null, preview: null });
    },
    explain(pair) {
      set({ pair, preview: null });
    },
    hover(hovered) {
      set({ hovered });
    },
    ask(question) {
      set({ question });
    },
    look(preview) {
      set({ preview });
    },
    openDrawer(drawer) {
      set({ drawer });
    },
    open(overlay) {
      set({ overlay });
    },
    reset() {
      set(START);
    },
  }));
}
