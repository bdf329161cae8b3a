import { cliMessages } from "./cli.ts";
import type { Catalogue } from "../message.ts";
import { commandMessages } from "./commands.ts";
import { diagramMessages } from "./diagram.ts";
import { drawingMessages } from "./drawing.ts";
import { exportMessages } from "./export.ts";
import { exportManagerMessages } from "./export-managers.ts";
import { exportEngineMessages } from "./export-engines.ts";
import { exportMachineMessages } from "./export-machines.ts";
import { importMessages } from "./import.ts";
import { importFileMessages } from "./import-files.ts";
import { pictureMessages } from "./picture.ts";
import { lintMessages } from "./lint.ts";
import { liveMessages } from "./live.ts";
import { elevationMessages } from "./elevation.ts";
import { remedyMessages } from "./remedies.ts";
import { traceMessages } from "./trace.ts";
import { helperMessages } from "./helper.ts";
import { persistMessages } from "./persist.ts";
import { planMessages } from "./plan.ts";
import { reachMessages } from "./reach.ts";
import { relationMessages } from "./relations.ts";
import { reportMessages } from "./report.ts";
import { topologyMessages } from "./topology.ts";
import { uiClientMessages } from "./ui-client.ts";
import { uiShellMessages } from "./ui-shell.ts";
import { uiActionsMessages } from "./ui-actions.ts";
import { uiCanvasMessages } from "./ui-canvas.ts";
import { uiPaletteMessages } from "./ui-palette.ts";
import { uiInspectorMessages } from "./ui-inspector.ts";
import { uiProblemsMessages } from "./ui-problems.ts";
import { uiReachMessages } from "./ui-reach.ts";
import { uiHostMessages } from "./ui-host.ts";
import { uiChangeMessages } from "./ui-change.ts";
import { uiPermanentMessages } from "./ui-permanent.ts";
import { uiExportMessages } from "./ui-export.ts";
import { uiFilesMessages } from "./ui-files.ts";
import { uiHelpMessages } from "./ui-help.ts";
import { uiTourMessages } from "./ui-tour.ts";
import { uiSettingsMessages } from "./ui-settings.ts";
import { uiWindowMessages } from "./ui-window.ts";
import { uiServeMessages } from "./ui-serve.ts";
import { uiBackendMessages } from "./ui-backend.ts";

/** Every Vietnamese sentence; a missing one does not compile. */
export const vi: Catalogue = {
  ...cliMessages,
  ...planMessages,
  ...persistMessages,
  ...remedyMessages,
  ...traceMessages,
  ...reachMessages,
  ...relationMessages,
  ...reportMessages,
  ...topologyMessages,
  ...commandMessages,
  ...elevationMessages,
  ...pictureMessages,
  ...lintMessages,
  ...liveMessages,
  ...helperMessages,
  ...importMessages,
  ...importFileMessages,
  ...diagramMessages,
  ...drawingMessages,
  ...exportMessages,
  ...exportManagerMessages,
  ...exportEngineMessages,
  ...exportMachineMessages,
  ...uiClientMessages,
  ...uiShellMessages,
  ...uiActionsMessages,
  ...uiCanvasMessages,
  ...uiPaletteMessages,
  ...uiInspectorMessages,
  ...uiProblemsMessages,
  ...uiReachMessages,
  ...uiHostMessages,
  ...uiChangeMessages,
  ...uiPermanentMessages,
  ...uiExportMessages,
  ...uiFilesMessages,
  ...uiHelpMessages,
  ...uiTourMessages,
  ...uiSettingsMessages,
  ...uiWindowMessages,
  ...uiServeMessages,
  ...uiBackendMessages,
};
