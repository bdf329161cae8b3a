import type { App } from "../store/app.ts";

/** Follows what another window has chosen; the sizes of panels are each window's own. */
export function keepSettings(app: App): void {
  app.client.listen((event) => {
    if (event.type === "settings") {
      const { panels } = app.settings.getState();
      app.settings.setState({ ...event.settings, panels });
    }
  });
}
