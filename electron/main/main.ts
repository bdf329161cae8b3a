import { join } from "node:path";
import { app, session } from "electron";
import { userFolders } from "../backend/app/user-folders.ts";
import { declareAppScheme, serveAppScheme } from "./app-scheme.ts";
import { watchQuitting } from "./closing.ts";
import { confineAllContents } from "./confine-contents.ts";
import { confineSession } from "./confine-session.ts";
import { openedFiles } from "./opened-files.ts";
import { openFiles } from "./open-files.ts";
import { startProgram } from "./program.ts";

app.enableSandbox();
// Nothing of the network is asked for, see confine-session.ts; this is the wall behind that wall.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
app.commandLine.appendSwitch("no-proxy-server");
app.setPath("userData", join(userFolders(process.env).configFolder, "electron"));
declareAppScheme();
confineAllContents();
watchQuitting();

const files = openedFiles({
  args: process.argv,
  folder: process.cwd(),
  appFolder: app.isPackaged ? null : app.getAppPath(),
});

// A second start hands its files to the first one and ends.
if (app.requestSingleInstanceLock({ files })) {
  void app.whenReady().then(() => {
    confineSession(session.defaultSession);
    serveAppScheme(session.defaultSession, join(__dirname, "renderer"));
    begin();
  });
  app.on("window-all-closed", () => {
    app.quit();
  });
} else {
  app.exit(0);
}

function begin(): void {
  const program = startProgram();
  void program.then((started) => {
    openFiles(started, files);
  });
  app.on("second-instance", (_, __, ___, handed) => {
    void program.then((started) => {
      openFiles(started, handedFiles(handed));
    });
  });
}

/** What another start of this program said, which may have been of another version. */
function handedFiles(handed: unknown): readonly string[] {
  const { files: list } = (handed ?? {}) as { readonly files?: unknown };
  return Array.isArray(list) ? list.filter((path) => typeof path === "string") : [];
}
