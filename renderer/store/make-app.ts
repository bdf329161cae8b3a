import type { AppClient, StartInfo } from "../../shared/protocol/app/contract.ts";
import type { Analyst } from "../analysis/analysis.ts";
import { createAnalysisStore } from "./analysis-store.ts";
import type { App } from "./app.ts";
import { createChangeStore } from "./change-store.ts";
import { createDocumentStore } from "./document-store.ts";
import { createFileStore } from "./file-store.ts";
import { createHostStore } from "./host-store.ts";
import { createNoticeStore } from "./notice-store.ts";
import { createPlayerStore } from "./player-store.ts";
import { createSettingsStore } from "./settings-store.ts";
import { createVerifyStore } from "./verify-store.ts";
import { createViewStore } from "./view-store.ts";

/** Makes a window's stores; `autosave` names the slot of its unsaved work. */
export function makeApp(
  client: AppClient,
  analyst: Analyst,
  start: StartInfo,
  autosave: string,
): App {
  return {
    client,
    analyst,
    document: createDocumentStore(),
    view: createViewStore(),
    file: createFileStore(autosave, start.recoverable),
    host: createHostStore(start),
    analysis: createAnalysisStore(),
    settings: createSettingsStore(start.settings, client),
    notices: createNoticeStore(),
    player: createPlayerStore(),
    change: createChangeStore(),
    verify: createVerifyStore(),
  };
}
