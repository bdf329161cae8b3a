import type { NodeId } from "../../shared/topology/brand.ts";
import { centre } from "../canvas/canvas-commands.ts";
import type { App } from "../store/app.ts";

/** Selects what a finding is about and brings it into view; a cable by its two ends. */
export function showPlace(app: App, id: NodeId): void {
  const cable = app.document.getState().topology?.cables?.find((one) => one.id === id);
  app.view.getState().select([id]);
  centre(app, cable ? [cable.from, cable.to] : [id]);
}
