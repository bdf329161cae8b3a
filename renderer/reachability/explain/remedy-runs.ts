import type { Remedy } from "../../../shared/reachability/remedies/find-remedies.ts";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import type { App } from "../../store/app.ts";

/** Carries a remedy out as one step that can be undone. */
export function applyRemedy(app: App, { commands }: Remedy): void {
  const view = app.view.getState();
  const { pair } = view;
  view.look(null);
  const result = app.document.getState().run({ type: "batch", commands });
  if (!result.ok) {
    app.notices.getState().tell("bad", result.error.message);
    return;
  }
  // What was explained stays in sight, now that it works.
  view.explain(pair);
}

/** Shows the document with a remedy carried out, without changing it. */
export function previewRemedy(app: App, remedy: Remedy): void {
  const { topology } = app.document.getState();
  const applied = topology && applyCommand(topology, { type: "batch", commands: remedy.commands });
  if (applied?.ok) {
    app.view.getState().look(applied.value.document, remedy);
  } else if (applied) {
    app.notices.getState().tell("bad", applied.error.message);
  }
}
