import { createStore, type StoreApi } from "zustand/vanilla";
import type { Message } from "../../shared/messages/message.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { CommandError } from "../../shared/topology/commands/edit.ts";
import type { Topology } from "../../shared/topology/document.ts";

/** How many edits can be undone. */
const MAX_HISTORY = 500;

/** One edit in the history: what it is called, and the command that leads over it. */
export interface HistoryEntry {
  readonly label: Message;
  readonly command: Command;
}

/** The document of this window and its history. The only place where it changes. */
export interface DocumentState {
  /** Null: the start screen. */
  readonly topology: Topology | null;
  /** The state that is on disk; null: never saved. Compare by reference. */
  readonly saved: Topology | null;
  /** Newest last; each command undoes its entry. */
  readonly past: readonly HistoryEntry[];
  /** Next last; each command does its entry again. */
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
      const { document, label, inverse } = applied.value;
      if (document !== topology) {
        const entry = { label, command: inverse };
        set({ topology: document, past: [...past, entry].slice(-MAX_HISTORY), future: [] });
      }
      return ok(label);
    },
    undo() {
      const { past, future } = get();
      const step = travel(get(), past.at(-1));
      if (step) {
        set({ topology: step.topology, past: past.slice(0, -1), future: [...future, step.entry] });
      }
    },
    redo() {
      const { past, future } = get();
      const step = travel(get(), future.at(-1));
      if (step) {
        set({ topology: step.topology, past: [...past, step.entry], future: future.slice(0, -1) });
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

interface Step {
  readonly topology: Topology;
  readonly entry: HistoryEntry;
}

/** Goes over one entry; its inverse leads back. */
function travel({ topology }: DocumentState, entry: HistoryEntry | undefined): Step | undefined {
  if (!topology || !entry) {
    return undefined;
  }
  const applied = applyCommand(topology, entry.command);
  return applied.ok
    ? {
        topology: applied.value.document,
        entry: { label: entry.label, command: applied.value.inverse },
      }
    : undefined;
}
