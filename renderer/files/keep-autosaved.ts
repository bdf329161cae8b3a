import { serialiseTopology } from "../../shared/topology/serialise.ts";
import type { App } from "../store/app.ts";
import { isUnsaved } from "./unsaved.ts";

/** After the last edit: soon enough to lose nothing, late enough not to write while one drags. */
const QUIET_MILLISECONDS = 1000;

/** Keeps unsaved work on disk, where the next start finds it if this one dies. */
export function keepAutosaved(app: App): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasSlot = false;
  let failing = false;

  async function settle(): Promise<void> {
    noticeUndone(app);
    const { topology } = app.document.getState();
    const { file, version, autosave } = app.file.getState();
    if (!topology || !isUnsaved(app)) {
      if (hasSlot) {
        hasSlot = false;
        await app.client.call("documents.discard", { id: autosave });
      }
      return;
    }
    const kept = await app.client.call("documents.autosave", {
      id: autosave,
      handle: file?.handle ?? null,
      baseVersion: version,
      documentName: topology.name,
      text: serialiseTopology(topology),
    });
    hasSlot = true;
    // Said once, not every second.
    if (!kept.ok && !failing) {
      app.notices.getState().tell("bad", kept.error.message);
    }
    failing = !kept.ok;
  }

  app.document.subscribe((now, before) => {
    if (now.topology !== before.topology || now.saved !== before.saved) {
      clearTimeout(timer);
      timer = setTimeout(() => void settle(), QUIET_MILLISECONDS);
    }
  });
}

/** Whoever undoes all edits has what is on disk: another object, the same text. */
function noticeUndone(app: App): void {
  const { topology, saved, past } = app.document.getState();
  if (topology && saved && topology !== saved && past.length > 0) {
    if (serialiseTopology(topology) === serialiseTopology(saved)) {
      app.document.getState().markSaved(topology);
    }
  }
}
