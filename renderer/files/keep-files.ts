import type { App } from "../store/app.ts";

export function keepFiles(app: App): void {
  void app;
}
