import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator } from "@playwright/test";
import type { AppPage } from "./app-page.ts";

/** What a point in the window is. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** An entry of the palette by its name. */
export function paletteEntry(app: AppPage, name: string): Locator {
  return app.page
    .getByRole("region", { name: "Add to the canvas" })
    .getByRole("button", { name, exact: true });
}

/** The knob of a drawn node that lines are drawn from. */
export function handleOf(app: AppPage, id: string, side: "top" | "bottom" = "bottom"): Locator {
  return app.node(id).locator(`[data-canvas-handle="${side}"]`);
}

/** The middle of something that is drawn. */
export async function middleOf(thing: Locator): Promise<Place> {
  const { x, y, width, height } = await boxOf(thing);
  return { x: x + width / 2, y: y + height / 2 };
}

type DrawnBox = Place & { readonly width: number; readonly height: number };

/** Where something is drawn, once it is, and stands still. */
export async function boxOf(thing: Locator): Promise<DrawnBox> {
  await thing.waitFor();
  let box = await thing.boundingBox();
  await expect
    .poll(async () => {
      const before = box;
      await thing.page().evaluate(() => new Promise(requestAnimationFrame));
      box = await thing.boundingBox();
      return box !== null && before?.x === box.x && before.y === box.y;
    })
    .toBe(true);
  if (!box) {
    throw new Error(`not to be seen: ${thing.toString()}`);
  }
  return box;
}

/** Presses the mouse on something and carries it to a point, without letting go. */
export async function carry(app: AppPage, from: Locator, to: Place): Promise<void> {
  const { mouse } = app.page;
  const start = await middleOf(from);
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 4 });
  await mouse.move(to.x, to.y, { steps: 4 });
}

/** Takes a node by its title line and lets go of it elsewhere. */
export async function dragBy(app: AppPage, id: string, dx: number, dy: number): Promise<void> {
  const { x, y } = await boxOf(app.node(id));
  const { mouse } = app.page;
  await mouse.move(x + 30, y + 12);
  await mouse.down();
  await mouse.move(x + 30 + dx / 2, y + 12 + dy / 2, { steps: 4 });
  await mouse.move(x + 30 + dx, y + 12 + dy, { steps: 4 });
  await mouse.up();
}

/** A point of the canvas where nothing is drawn: so far from its upper left corner. */
export async function voidAt(app: AppPage, x: number, y: number): Promise<Place> {
  const canvas = await boxOf(app.canvas);
  return { x: canvas.x + x, y: canvas.y + y };
}

/** The nodes that are selected. */
export function selectedNodes(app: AppPage): Locator {
  return app.page.locator(".react-flow__node.selected");
}

/** Undo's button by the edit that it names. */
export function undoOf(app: AppPage, edit: string): Locator {
  return app.page.getByRole("button", { name: `Undo: ${edit}`, exact: true });
}

interface SavedDocument {
  readonly nodes: readonly { readonly id: string; readonly name?: string }[];
  readonly positions?: Readonly<Record<string, Place>>;
}

/** What the file holds, byte for byte. */
export function fileText(folder: string, name = "home-lab"): string {
  return readFileSync(join(folder, "lab", `${name}.macvlan.json`), "utf8");
}

/** Saves, and reads the file once it has changed. */
export async function saved(
  app: AppPage,
  folder: string,
  name = "home-lab",
): Promise<SavedDocument> {
  const before = fileText(folder, name);
  await app.press("Control+s");
  await expect.poll(() => fileText(folder, name)).not.toBe(before);
  return JSON.parse(fileText(folder, name)) as SavedDocument;
}
