import type { Topology } from "../../shared/topology/document.ts";
import { useFrom, type App } from "../store/app.ts";

/** What the canvas draws: the document, or a remedy's outcome while it is looked at. */
export function shownTopology(app: App): Topology | null {
  return app.view.getState().preview ?? app.document.getState().topology;
}

/** The same for drawing. */
export function useShownTopology(): Topology | null {
  const preview = useFrom("view", (view) => view.preview);
  const topology = useFrom("document", (document) => document.topology);
  return preview ?? topology;
}

/** Runs a command of a gesture; what is refused is said at the window's edge. */
export function runCommand(app: App, command: Parameters<Run>[0]): boolean {
  const result = app.document.getState().run(command);
  if (!result.ok) {
    app.notices.getState().tell("bad", result.error.message);
  }
  return result.ok;
}

type Run = ReturnType<App["document"]["getState"]>["run"];
