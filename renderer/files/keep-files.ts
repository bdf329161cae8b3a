import type { AppEvent } from "../../shared/protocol/app/contract.ts";
import { APPLICATION_TITLE } from "../../shared/protocol/application.ts";
import type { App } from "../store/app.ts";
import { keepAutosaved } from "./keep-autosaved.ts";
import { openFile, readFile } from "./open-document.ts";
import { isUnsaved } from "./unsaved.ts";

/** Which file this tab shows, so that a reload shows it again. */
const SHOWN = "macvlan-designer.shown";

/**
 * Keeps files and window in step: opens the first one, autosaves, watches, names the window.
 *
 * @returns when the first one is open, or there is none to open
 */
export function keepFiles(app: App): Promise<void> {
  keepAutosaved(app);
  keepNamed(app);
  keepRemembered(app);
  app.client.listen((event) => {
    hear(app, event);
  });
  if (app.host.getState().start.door === "browser") {
    askBeforeUnload(app);
  }
  return openFirst(app);
}

/** A tab that is loaded again shows what it has shown; a new one what it was started with. */
async function openFirst(app: App): Promise<void> {
  const { open } = app.host.getState().start;
  const shown = sessionStorage.getItem(SHOWN);
  if (shown !== null && (await readFile(app, shown, "quietly"))) {
    return;
  }
  if (open !== null) {
    await readFile(app, open);
  }
}

function hear(app: App, event: AppEvent): void {
  const { file, version } = app.file.getState();
  if (event.type === "fileChanged" && event.handle === file?.handle) {
    const isOurs = event.version !== null && event.version === version;
    app.file.setState({ foreign: isOurs ? null : { version: event.version, ...wayBack(app) } });
    if (!isOurs) {
      app.view.getState().open("fileChanged");
    }
  }
  if (event.type === "open" && event.handle !== file?.handle) {
    openFile(app, event.handle);
  }
}

/** Who looked at exports goes on with that after the question, however often it is asked. */
function wayBack(app: App): { readonly back?: "export" } {
  const { overlay } = app.view.getState();
  const { foreign } = app.file.getState();
  const isExport = overlay === "fileChanged" ? foreign?.back === "export" : overlay === "export";
  return isExport ? { back: "export" } : {};
}

/** Tells the window's frame, or the tab, what is shown and whether it is saved. */
function keepNamed(app: App): void {
  let last = "";
  const tell = (): void => {
    const unsaved = isUnsaved(app);
    const title = titleOf(app);
    const shown = `${unsaved ? "• " : ""}${title}`;
    if (shown !== last) {
      last = shown;
      document.title = shown;
      void app.client.call("window.state", { title, unsaved });
    }
  };
  [app.document, app.file].forEach((store) => {
    store.subscribe(tell);
  });
  tell();
}

function titleOf(app: App): string {
  const { topology } = app.document.getState();
  const { file, broken } = app.file.getState();
  const name = file?.name ?? broken?.name ?? topology?.name;
  return name === undefined ? APPLICATION_TITLE : `${name} — ${APPLICATION_TITLE}`;
}

function keepRemembered(app: App): void {
  app.file.subscribe(({ file, broken }) => {
    const handle = (file ?? broken?.file)?.handle;
    if (handle === undefined) {
      sessionStorage.removeItem(SHOWN);
    } else {
      sessionStorage.setItem(SHOWN, handle);
    }
  });
}

/** Electron asks in its own words; a browser only knows this way. */
function askBeforeUnload(app: App): void {
  // Chromium before 119 asks only for a handler that returns something.
  window.onbeforeunload = () => (isUnsaved(app) ? "unsaved" : undefined);
}
