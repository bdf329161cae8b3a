import type { App } from "../store/app.ts";

export function keepHost(app: App): void {
  void app;
}
