import { createStore, type StoreApi } from "zustand/vanilla";
import type { HelpTopic } from "../../shared/help/links.ts";
import type { Remedy } from "../../shared/reachability/remedies/find-remedies.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { Question } from "../analysis/analysis.ts";

/** Two interface ids: who sends, who receives. */
export interface Pair {
  readonly from: NodeId;
  readonly to: NodeId;
}

/** One step of an explained pair. */
export interface LitStep {
  readonly way: "request" | "reply";
  readonly step: number;
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
  | "export"
  | "help"
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
  /** What `preview` carries out, for its banner and the cells that it changes. */
  readonly remedy: Remedy | null;
  /** The step of the explanation that is lit on the canvas; null: all of them. */
  readonly litStep: LitStep | null;
  /** What stands in fields of the inspector and is not taken (yet), by field: never lost. */
  readonly typed: Readonly<Record<string, string>>;
  readonly drawer: DrawerTab;
  readonly overlay: Overlay;
  /** What the help is opened at. */
  readonly help: HelpTopic;
  /** Of the tour, from 0; null: it is not shown. */
  readonly tourStep: number | null;
}

export interface ViewActions {
  select(ids: readonly string[]): void;
  explain(pair: Pair | null): void;
  hover(pair: Pair | null): void;
  ask(question: Question): void;
  look(preview: Topology | null, remedy?: Remedy): void;
  light(step: LitStep | null): void;
  /** Null: the field shows its value again. */
  type(field: string, text: string | null): void;
  /** All that is typed, after an edit that moved fields. */
  retype(typed: Readonly<Record<string, string>>): void;
  openDrawer(tab: DrawerTab): void;
  open(overlay: Overlay): void;
  openHelp(topic: HelpTopic): void;
  tour(step: number | null): void;
  /** For another document. */
  reset(): void;
}

export type ViewStore = StoreApi<ViewState & ViewActions>;

const NOTHING_SHOWN = { preview: null, remedy: null, litStep: null } as const;

const START: ViewState = {
  selection: [],
  pair: null,
  hovered: null,
  question: "ping",
  preview: null,
  remedy: null,
  litStep: null,
  typed: {},
  drawer: "matrix",
  overlay: null,
  help: { kind: "place", place: "bridge" },
  tourStep: null,
};

export function createViewStore(): ViewStore {
  return createStore<ViewState & ViewActions>()((set, get) => ({
    ...START,
    select(selection) {
      set({ selection, pair: null, ...NOTHING_SHOWN });
    },
    explain(pair) {
      set({ pair, ...NOTHING_SHOWN });
    },
    hover(hovered) {
      set({ hovered });
    },
    ask(question) {
      set({ question });
    },
    look(preview, remedy) {
      set({ preview, remedy: remedy ?? null });
    },
    light(litStep) {
      set({ litStep });
    },
    type(field, text) {
      const others = Object.entries(get().typed).filter(([key]) => key !== field);
      set({ typed: Object.fromEntries(text === null ? others : [...others, [field, text]]) });
    },
    retype(typed) {
      if (typed !== get().typed) {
        set({ typed });
      }
    },
    openDrawer(drawer) {
      set({ drawer });
    },
    open(overlay) {
      set({ overlay });
    },
    openHelp(help) {
      set({ overlay: "help", help });
    },
    tour(tourStep) {
      set({ tourStep });
    },
    reset() {
      set(START);
    },
  }));
}
