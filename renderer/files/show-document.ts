import type { FileReference } from "../../shared/protocol/app/documents.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { BrokenFile, FileState } from "../store/file-store.ts";
import type { App } from "../store/app.ts";

/** What another document begins with. */
const FRESH = {
  file: null,
  version: null,
  foreign: null,
  broken: null,
  recovered: false,
  leaving: null,
  afterSave: null,
} as const satisfies Partial<FileState>;

/** Shows another document; `onDisk` null: it has no file yet. */
export function showDocument(
  app: App,
  topology: Topology,
  onDisk: { readonly file: FileReference; readonly version: string } | null,
): void {
  begin(app);
  app.file.setState({ ...FRESH, ...onDisk, autosave: crypto.randomUUID() });
  app.document.getState().load(topology, onDisk !== null);
}

/** Shows why a file is no document. */
export function showBroken(app: App, broken: BrokenFile): void {
  begin(app);
  app.document.getState().close();
  app.file.setState({ ...FRESH, broken, autosave: crypto.randomUUID() });
}

/** Back to the start screen. */
export function showStart(app: App): void {
  begin(app);
  app.document.getState().close();
  app.file.setState({ ...FRESH, autosave: crypto.randomUUID() });
}

/** Notes that something else is to be shown, and tells whether that is still the latest wish. */
export function wishFor(app: App): () => boolean {
  const wish = app.file.getState().wish + 1;
  app.file.setState({ wish });
  return () => app.file.getState().wish === wish;
}

/** Whatever was kept of the last document's unsaved work was decided about by now. */
function begin(app: App): void {
  wishFor(app);
  void app.client.call("documents.discard", { id: app.file.getState().autosave });
  app.view.getState().reset();
  app.host.setState({ bindings: {} });
}
