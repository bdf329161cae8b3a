import { join } from "node:path";
import { app, session } from "electron";
import { userFolders } from "../backend/app/user-folders.ts";
import { declareAppScheme, serveAppScheme } from "./app-scheme.ts";
import { carryCalls } from "./calls.ts";
import { confineAllContents } from "./confine-contents.ts";
import { confineSession } from "./confine-session.ts";
import { makeWindow } from "./make-window.ts";
import { openedFiles } from "./opened-files.ts";

app.enableSandbox();
// Nothing of the network is asked for, see confine-session.ts; this is the wall behind that wall.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
app.commandLine.appendSwitch("no-proxy-server");
const { configFolder, stateFolder } = userFolders(process.env);
app.setPath("userData", join(configFolder, "electron"));
declareAppScheme();
confineAllContents();

const files = openedFiles({
  args: process.argv,
  folder: process.cwd(),
  appFolder: app.isPackaged ? null : app.getAppPath(),
});

// A second start hands its files to the first one and ends.
if (app.requestSingleInstanceLock({ files })) {
  void app.whenReady().then(() => {
    confineSession(session.defaultSession);
    begin(serveAppScheme(session.defaultSession, join(__dirname, "renderer")));
  });
  app.on("window-all-closed", () => {
    app.quit();
  });
} else {
  app.exit(0);
}

/**
 * The first window's page begins while the rest of the program is read, which is most of it.
 *
 * @param served when the page has all that it begins with: reading keeps everything else waiting
 */
function begin(served: Promise<void>): void {
  const placeFile = join(stateFolder, "window.json");
  let known = (): void => undefined;
  const looksKnown = new Promise<void>((resolve) => {
    known = resolve;
  });
  const first = makeWindow(placeFile, [], looksKnown);
  const rest = served.then(() => import("./rest.ts"));
  const program = rest.then(async ({ startProgram, openFiles }) => {
    const started = await startProgram(placeFile, first);
    openFiles(started, files);
    known();
    return { ...started, openFiles };
  });
  carryCalls(program);
  app.on("second-instance", (_, __, ___, handed) => {
    void program.then(({ openFiles, ...started }) => {
      openFiles(started, handedFiles(handed));
    });
  });
}

/** What another start of this program said, which may have been of another version. */
function handedFiles(handed: unknown): readonly string[] {
  const { files: list } = (handed ?? {}) as { readonly files?: unknown };
  return Array.isArray(list) ? list.filter((path) => typeof path === "string") : [];
}
