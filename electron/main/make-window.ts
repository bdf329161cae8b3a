import { join } from "node:path";
import { app, BrowserWindow, nativeTheme } from "electron";
import { APPLICATION_TITLE } from "../../shared/protocol/application.ts";
import { keepPlace, nextPlace } from "./kept-place.ts";
import { APP_PAGE } from "./page-file.ts";
import { SMALLEST } from "./window-place.ts";

/** The pages' own grounds, so that nothing flashes before they are drawn. */
const GROUND = { light: "#f6f7f9", dark: "#0f1216" } as const;

/** Opens a window with a page that can do nothing but what the preload script offers. */
export function makeWindow(placeFile: string, open: readonly BrowserWindow[]): BrowserWindow {
  const { maximised, ...bounds } = nextPlace(placeFile, open);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: APPLICATION_TITLE,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: ground(),
    webPreferences: {
      preload: join(__dirname, "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => {
    show(window, maximised);
  });
  // The title is the document's, which the page tells by a call of its own.
  window.on("page-title-updated", (event) => {
    event.preventDefault();
  });
  keepPlace(placeFile, window);
  void window.loadURL(APP_PAGE);
  return window;
}

function ground(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}

function show(window: BrowserWindow, maximised: boolean): void {
  window.setBackgroundColor(ground());
  if (maximised) {
    window.maximize();
  }
  window.show();
}
