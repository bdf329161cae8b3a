import type { App } from "../store/app.ts";
import { typedAfter } from "./typed-rows.ts";

/** Keeps what is typed into rows of lists at their rows, whichever edit moves them. */
export function keepTyped(app: App): void {
  app.document.subscribe(({ topology }, { topology: before }) => {
    const { typed } = app.view.getState();
    if (topology && before && topology !== before && topology.id === before.id) {
      app.view.getState().retype(typedAfter(typed, before, topology));
    }
  });
}
