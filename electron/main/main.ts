import { join } from "node:path";
import { app, Menu, nativeTheme, session } from "electron";
import { userFolders } from "../backend/app/user-folders.ts";
import { declareAppScheme, serveAppScheme } from "./app-scheme.ts";
import { carryCalls } from "./calls.ts";
import { confineAllContents } from "./confine-contents.ts";
import { confineSession } from "./confine-session.ts";
import { drawnFirst } from "./drawn-first.ts";
import { readLooks } from "./kept-looks.ts";
import { makeWindow } from "./make-window.ts";
import { openedFiles } from "./opened-files.ts";

app.enableSandbox();
// Nothing of the network is asked for, see confine-session.ts; this is the wall behind that wall.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
app.commandLine.appendSwitch("no-proxy-server");
const { configFolder, stateFolder } = userFolders(process.env);
app.setPath("userData", join(configFolder, "electron"));
declareAppScheme();
// The menu comes with the rest of the program; Electron would make one of its own meanwhile.
Menu.setApplicationMenu(null);
confineAllContents();

const files = openedFiles({
  args: process.argv,
  folder: process.cwd(),
  appFolder: app.isPackaged ? null : app.getAppPath(),
});

// A second start hands its files to the first one and ends.
if (app.requestSingleInstanceLock({ files })) {
  const looks = readLooks(configFolder);
  const picture = drawnFirst(files[0] ?? null, looks);
  void app.whenReady().then(() => {
    confineSession(session.defaultSession);
    nativeTheme.themeSource = looks.theme;
    picture.draw(app.getLocale());
    begin(serveAppScheme(session.defaultSession, join(__dirname, "renderer"), picture.take));
  });
  app.on("window-all-closed", () => {
    app.quit();
  });
} else {
  app.exit(0);
}

/** The first window's page begins while the rest of the program is read, which is most of it. */
function begin(served: Promise<void>): void {
  const placeFile = join(stateFolder, "window.json");
  const first = makeWindow(placeFile, []);
  // Reading keeps everything else waiting: the page is to have all that it begins with by then.
  const rest = served.then(() => import("./rest.ts"));
  const program = rest.then(async ({ startProgram, openFiles }) => {
    const started = await startProgram(placeFile, first);
    openFiles(started, files);
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
