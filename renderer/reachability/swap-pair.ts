import type { App } from "../store/app.ts";

/** Asks for the other direction of the pair that is explained. */
export function swapPair(app: App): void {
  const view = app.view.getState();
  const { pair } = view;
  if (pair) {
    view.explain({ from: pair.to, to: pair.from });
  }
}
