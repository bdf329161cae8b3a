import type { Settings } from "./settings.ts";

/** The panels around the canvas. */
export type PanelName = "left" | "right" | "drawer";

type Panels = Settings["panels"];

/** How large each is at first and may become, in pixels. */
export const PANELS: Readonly<
  Record<PanelName, { readonly size: number; readonly min: number; readonly max: number }>
> = {
  left: { size: 216, min: 176, max: 400 },
  right: { size: 320, min: 260, max: 640 },
  drawer: { size: 214, min: 120, max: 640 },
};

/** Height of the drawer's row of tabs, which stays when it is folded. */
const DRAWER_ROW = 34;

/** Where the settings keep whether a panel is folded: 1 or 0. */
export function foldKey(panel: PanelName): string {
  return `${panel}Folded`;
}

export function sizeOf(panels: Panels, panel: PanelName): number {
  const { size, min, max } = PANELS[panel];
  return Math.min(Math.max(panels[panel] ?? size, min), max);
}

export function isFolded(panels: Panels, panel: PanelName): boolean {
  return panels[foldKey(panel)] === 1;
}

/** How high the drawer stands, folded or not. */
export function drawerHeight(panels: Panels): number {
  return isFolded(panels, "drawer") ? DRAWER_ROW : sizeOf(panels, "drawer");
}
