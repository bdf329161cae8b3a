import type { PlainId } from "../i18n/plain-id.ts";
import type { App } from "../store/app.ts";

/** One thing that is shown. */
export interface TourStep {
  readonly title: PlainId;
  readonly text: PlainId;
  /** What it is about, as a selector; of several things all together. */
  readonly target: string;
  /** Where the words stand, seen from the target. */
  readonly place: "right" | "left" | "below";
  /** Brings what is shown about. */
  readonly enter: (app: App) => void;
}

/** See, understand, make it real. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: "ui.tour.see.title",
    text: "ui.tour.see.text",
    target: ".workbench-canvas",
    place: "right",
    enter: explainNothing,
  },
  {
    title: "ui.tour.why.title",
    text: "ui.tour.why.text",
    target: ".workbench-right",
    place: "left",
    enter: explainFirst,
  },
  {
    title: "ui.tour.real.title",
    text: "ui.tour.real.text",
    target: ".app-header-end .button",
    place: "below",
    enter: () => undefined,
  },
];

function explainNothing(app: App): void {
  app.view.getState().explain(null);
}

/** The host and the first of its guests. */
function explainFirst(app: App): void {
  const nodes = app.document.getState().topology?.nodes ?? [];
  const from = nodes.find(({ kind }) => kind === "nic");
  const to = nodes.find(({ kind }) => kind === "macvlan");
  if (from && to) {
    app.view.getState().explain({ from: from.id, to: to.id });
  }
}
