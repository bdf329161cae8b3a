import { dialog, type FileFilter } from "electron";
import { message } from "../../shared/messages/message.ts";
import type { NativeDialogs } from "../backend/app/app-options.ts";
import type { Say } from "./ask.ts";
import type { OpenWindows } from "./open-windows.ts";

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
        filters: filters(say),
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
        filters: filters(say),
      });
      return canceled || !filePath ? null : filePath;
    },
  };
}

function filters(say: Say): FileFilter[] {
  return [
    { name: say(message("ui.window.topologyFiles")), extensions: ["macvlan.json", "json"] },
    { name: say(message("ui.window.allFiles")), extensions: ["*"] },
  ];
}
