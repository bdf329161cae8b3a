import type { Topology } from "../../../shared/topology/document.ts";
import { DEFAULT_SETTINGS } from "../../../shared/protocol/app/settings.ts";
import type { App } from "../../store/app.ts";
import { makeApp } from "../../store/make-app.ts";

/** A window's stores without a backend: nobody answers its calls. */
export function testApp(topology?: Topology): App {
  const silent = (): Promise<never> => new Promise(() => undefined);
  const app = makeApp(
    { call: silent, listen: () => () => undefined },
    {
      analyse: silent,
      explain: silent,
      broadcast: silent,
      remedies: silent,
      exported: silent,
      drawn: silent,
    },
    {
      version: "0.0.0",
      door: "browser",
      hostName: "test",
      systemLanguage: "en",
      settings: DEFAULT_SETTINGS,
      open: null,
      recoverable: [],
      folder: null,
    },
    "00000000-0000-0000-0000-000000000000",
  );
  if (topology) {
    app.document.getState().load(topology, false);
  }
  return app;
}
