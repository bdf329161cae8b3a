import { Check, CircleAlert } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Message } from "../../shared/messages/message.ts";
import { message } from "../../shared/messages/message.ts";
import type { SavedExports } from "../../shared/protocol/app/exports.ts";
import { useSay } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { SaveDialog } from "./save-dialog.tsx";
import { saveExports, type FileToSave } from "./save-exports.ts";

/** What the last saving came to; said beside its button, since a notice would be out of reach. */
export interface SavedState {
  readonly tone: "good" | "bad";
  readonly text: Message;
}

interface Saving {
  readonly state: SavedState | null;
  /** Asks where, with the system's dialog in a window and our own in a browser. */
  readonly save: (files: readonly FileToSave[]) => void;
  /** There is nothing to save, and why. */
  readonly refuse: (text: Message) => void;
  /** Our own, while it asks. */
  readonly dialog: ReactNode;
}

/** @param title of what the files are for */
export function useSaving(title: string): Saving {
  const app = useApp();
  const [asks, setAsks] = useState<readonly FileToSave[] | null>(null);
  const [state, setState] = useState<SavedState | null>(null);
  const saved = (done: SavedExports): void => {
    setState({ tone: "good", text: message("ui.export.saved", { ...done }) });
  };
  return {
    state,
    refuse(text) {
      setState({ tone: "bad", text });
    },
    save(files) {
      setState(null);
      if (app.host.getState().start.door === "browser") {
        setAsks(files);
        return;
      }
      void saveExports(app, files, { folder: "", replace: false }).then((done) => {
        if (!done.ok) {
          setState({ tone: "bad", text: done.error.message });
        } else if (done.value) {
          saved(done.value);
        }
      });
    },
    dialog: asks && (
      <SaveDialog
        title={title}
        files={asks}
        onSaved={saved}
        onClose={() => {
          setAsks(null);
        }}
      />
    ),
  };
}

export function SaveStatus({ state }: { readonly state: SavedState | null }): ReactNode {
  const say = useSay();
  return (
    <p className={`export-save-status export-save-status-${state?.tone ?? "none"}`} role="status">
      {state?.tone === "good" && <Check size={14} aria-hidden />}
      {state?.tone === "bad" && <CircleAlert size={14} aria-hidden />}
      {state && <span>{say(state.text)}</span>}
    </p>
  );
}
