import type { Settings } from "../../shared/protocol/app/settings.ts";
import type { App } from "../store/app.ts";
import type { DrawerTab } from "../store/view-store.ts";

/** The panels around the canvas. */
export type PanelName = "left" | "right" | "drawer";

/** How large each is at first and may become, in pixels. */
export const PANELS: Readonly<
  Record<PanelName, { readonly size: number; readonly min: number; readonly max: number }>
> = {
  left: { size: 216, min: 176, max: 400 },
  right: { size: 320, min: 260, max: 640 },
  drawer: { size: 214, min: 120, max: 640 },
};

type Panels = Settings["panels"];

const foldKey = (panel: PanelName): string => `${panel}Folded`;

export function sizeOf(panels: Panels, panel: PanelName): number {
  const { size, min, max } = PANELS[panel];
  return Math.min(Math.max(panels[panel] ?? size, min), max);
}

export function isFolded(panels: Panels, panel: PanelName): boolean {
  return panels[foldKey(panel)] === 1;
}

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
