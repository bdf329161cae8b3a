import { hostname } from "node:os";
import { message } from "../../../../shared/messages/message.ts";
import type { AppHandlers } from "../../../../shared/protocol/app/contract.ts";
import { ok } from "../../../../shared/result.ts";
import type { AppBackendOptions } from "../app-options.ts";
import type { Autosaves } from "../documents/autosaves.ts";
import type { FileHandles } from "../documents/file-handles.ts";
import { folderInWords } from "../documents/file-reference.ts";
import { failed } from "../failures.ts";
import { reasonOf } from "../../documents/file-error.ts";
import type { EventHub } from "../event-hub.ts";
import type { SettingsFile } from "../settings/settings-file.ts";

type Calls = "app.start" | "settings.set" | "window.new" | "window.state";

/** What these handlers work with. */
export interface StartContext {
  readonly options: AppBackendOptions;
  readonly handles: FileHandles;
  readonly autosaves: Autosaves;
  readonly settings: SettingsFile;
  readonly hub: Pick<EventHub, "emitToOthers">;
}

/** The calls about the window itself and what holds for all of them. */
export function startHandlers(context: StartContext): Pick<AppHandlers, Calls> {
  const { options, handles, autosaves, settings, hub } = context;
  return {
    async "app.start"(_, window) {
      const { version, door, systemLanguage, folder } = options;
      const first = options.windows.firstFile(window);
      return ok({
        version,
        door,
        hostName: hostname(),
        systemLanguage,
        settings: await settings.read(),
        open: first === null ? null : handles.handleOf(first),
        recoverable: await autosaves.recoverable(),
        folder: folder === null ? null : folderInWords(folder),
      });
    },
    async "settings.set"(changed, window) {
      try {
        const chosen = await settings.change(changed);
        hub.emitToOthers({ type: "settings", settings: chosen }, window);
        return ok(chosen);
      } catch (error) {
        return failed(
          "cannotWrite",
          message("ui.backend.cannotKeepSettings", {
            folder: folderInWords(options.configFolder),
            reason: reasonOf(error),
          }),
        );
      }
    },
    "window.new"({ handle }) {
      const path = handle === null ? null : handles.pathOf(handle);
      if (path === undefined) {
        return Promise.resolve(failed("unknownHandle", message("ui.backend.unknownHandle")));
      }
      if (!options.windows.create) {
        return Promise.resolve(failed("notHere", message("ui.backend.noWindows")));
      }
      options.windows.create(path);
      return Promise.resolve(ok(null));
    },
    "window.state"(state, window) {
      options.windows.setState?.(window, state);
      return Promise.resolve(ok(null));
    },
  };
}
