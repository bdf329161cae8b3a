import { foldKey, isFolded, type PanelName } from "../../shared/protocol/app/panels.ts";
import type { App } from "../store/app.ts";
import type { DrawerTab } from "../store/view-store.ts";

/** Holds for this window while the panel's edge is dragged. */
export function resizePanel(app: App, panel: PanelName, size: number): void {
  const { panels } = app.settings.getState();
  app.settings.setState({ panels: { ...panels, [panel]: size } });
}

/** Remembers the size for the next start. */
export function keepPanelSize(app: App, panel: PanelName, size: number): void {
  const { panels, change } = app.settings.getState();
  change({ panels: { ...panels, [panel]: size } });
}

export function toggleFold(app: App, panel: PanelName): void {
  const { panels, change } = app.settings.getState();
  change({ panels: { ...panels, [foldKey(panel)]: isFolded(panels, panel) ? 0 : 1 } });
}

/** Opens a tab of the drawer, and the drawer; the tab that is open already folds it. */
export function showDrawer(app: App, tab: DrawerTab): void {
  const folded = isFolded(app.settings.getState().panels, "drawer");
  if (folded || app.view.getState().drawer === tab) {
    toggleFold(app, "drawer");
  }
  app.view.getState().openDrawer(tab);
}
