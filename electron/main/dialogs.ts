import { dialog, type FileFilter } from "electron";
import { message } from "../../shared/messages/message.ts";
import type { ExistingFiles, NativeDialogs } from "../backend/app/app-options.ts";
import { ask, type Question, type Say } from "./ask.ts";
import type { OpenWindows } from "./open-windows.ts";

const DOCUMENTS = ["macvlan.json", "json"];

/** The system's file dialogs, each on top of the window that asked. */
export function nativeDialogs(windows: OpenWindows, say: Say): NativeDialogs {
  return {
    async pick(name) {
      const window = windows.named(name);
      if (!window) {
        return null;
      }
      const { filePaths } = await dialog.showOpenDialog(window.browserWindow, {
        properties: ["openFile"],
        filters: filters(say, [...DOCUMENTS, "svg", "png"]),
      });
      return filePaths[0] ?? null;
    },
    async saveAs(name, suggested) {
      const window = windows.named(name);
      if (!window) {
        return null;
      }
      const { canceled, filePath } = await dialog.showSaveDialog(window.browserWindow, {
        defaultPath: suggested,
        properties: ["showOverwriteConfirmation", "createDirectory"],
        filters: filters(say, DOCUMENTS),
      });
      return canceled || !filePath ? null : filePath;
    },
    ...exportDialogs(windows, say),
  };
}

type ExportDialogs = Pick<NativeDialogs, "saveExport" | "pickFolder" | "mayReplace">;

/** Those for what is made of a document, which may be of any kind. */
function exportDialogs(windows: OpenWindows, say: Say): ExportDialogs {
  return {
    async saveExport(name, suggested) {
      const window = windows.named(name);
      if (!window) {
        return null;
      }
      const { canceled, filePath } = await dialog.showSaveDialog(window.browserWindow, {
        defaultPath: suggested,
        properties: ["showOverwriteConfirmation", "createDirectory"],
      });
      return canceled || !filePath ? null : filePath;
    },
    async pickFolder(name) {
      const window = windows.named(name);
      if (!window) {
        return null;
      }
      const { filePaths } = await dialog.showOpenDialog(window.browserWindow, {
        title: say(message("ui.export.native.folder")),
        buttonLabel: say(message("ui.export.native.save")),
        properties: ["openDirectory", "createDirectory"],
      });
      return filePaths[0] ?? null;
    },
    async mayReplace(name, existing) {
      const window = windows.named(name);
      return (
        window !== undefined &&
        (await ask(window.browserWindow, say, replaceQuestion(existing))) === "replace"
      );
    },
  };
}

function replaceQuestion(existing: ExistingFiles): Question<"replace" | "cancel"> {
  return {
    title: message("ui.export.exists", { ...existing }),
    detail: message("ui.export.native.replaceDetail"),
    answers: [
      ["cancel", message("ui.export.cancel")],
      ["replace", message("ui.export.replace", { count: existing.count })],
    ],
    otherwise: "cancel",
  };
}

/** Pictures open as well where a document is in them; saved are documents only. */
function filters(say: Say, extensions: string[]): FileFilter[] {
  return [
    { name: say(message("ui.window.topologyFiles")), extensions },
    { name: say(message("ui.window.allFiles")), extensions: ["*"] },
  ];
}
