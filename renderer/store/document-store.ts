import { createStore, type StoreApi } from "zustand/vanilla";
import type { Message } from "../../shared/messages/message.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { CommandError } from "../../shared/topology/commands/edit.ts";
import type { Topology } from "../../shared/topology/document.ts";

/** How many edits can be undone. */
const MAX_HISTORY = 500;

/**
 * One edit in the history: what it is called, and the document on its other side.
 *
 * Documents share what an edit did not touch, so a state costs little; and undoing leads back to
 * the very object that was saved.
 */
export interface HistoryEntry {
  readonly label: Message;
  readonly topology: Topology;
}

/** The document of this window and its history. The only place where it changes. */
export interface DocumentState {
  /** Null: the start screen. */
  readonly topology: Topology | null;
  /** The state that is on disk; null: never saved. Compare by reference. */
  readonly saved: Topology | null;
  /** Newest last; its document is the one before the edit. */
  readonly past: readonly HistoryEntry[];
  /** Next last; its document is the one after the edit. */
  readonly future: readonly HistoryEntry[];
}

export interface DocumentActions {
  /** Begins with another document; history is empty. */
  load(topology: Topology, saved: boolean): void;
  close(): void;
  /** Edits: every button, gesture and quick fix ends here. */
  run(command: Command): Result<Message, CommandError>;
  undo(): void;
  redo(): void;
  /** What was written to disk; the document may have changed meanwhile. */
  markSaved(topology: Topology): void;
  /** Is now on disk in another state than this one. */
  markUnsaved(): void;
}

export type DocumentStore = StoreApi<DocumentState & DocumentActions>;

const EMPTY: DocumentState = { topology: null, saved: null, past: [], future: [] };

export function createDocumentStore(): DocumentStore {
  return createStore<DocumentState & DocumentActions>()((set, get) => ({
    ...EMPTY,
    load(topology, saved) {
      set({ ...EMPTY, topology, saved: saved ? topology : null });
    },
    close() {
      set(EMPTY);
    },
    run(command) {
      const { topology, past } = get();
      if (topology === null) {
        throw new RangeError("no document to edit");
      }
      const applied = applyCommand(topology, command);
      if (!applied.ok) {
        return err(applied.error);
      }
      const { document, label } = applied.value;
      if (document !== topology) {
        set({
          topology: document,
          past: [...past, { label, topology }].slice(-MAX_HISTORY),
          future: [],
        });
      }
      return ok(label);
    },
    undo() {
      const { topology, past, future } = get();
      const entry = past.at(-1);
      if (topology && entry) {
        const undone = { label: entry.label, topology };
        set({ topology: entry.topology, past: past.slice(0, -1), future: [...future, undone] });
      }
    },
    redo() {
      const { topology, past, future } = get();
      const entry = future.at(-1);
      if (topology && entry) {
        const done = { label: entry.label, topology };
        set({ topology: entry.topology, past: [...past, done], future: future.slice(0, -1) });
      }
    },
    markSaved(topology) {
      set({ saved: topology });
    },
    markUnsaved() {
      set({ saved: null });
    },
  }));
}
