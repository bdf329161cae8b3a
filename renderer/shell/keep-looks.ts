import type { App } from "../store/app.ts";

export function keepLooks(app: App): void {
  void app;
}
