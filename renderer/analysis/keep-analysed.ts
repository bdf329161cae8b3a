import type { App } from "../store/app.ts";

export function keepAnalysed(app: App): void {
  void app;
}
