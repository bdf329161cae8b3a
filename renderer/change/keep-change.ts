import type { App } from "../store/app.ts";

export function keepChange(app: App): void {
  void app;
}
