import { useState } from "react";

/** A text that is being typed, and what to do at its end. */
export interface Draft {
  readonly text: string;
  type(text: string): void;
  commit(): void;
  cancel(): void;
}

/**
 * Holds what is typed until Enter or leaving the field; a value that changes from outside wins.
 *
 * So an edit of a field is one entry of the history, not one per key.
 */
export function useDraft(value: string, onCommit: (text: string) => void): Draft {
  const [draft, setDraft] = useState({ base: value, text: value });
  const current = draft.base === value ? draft : { base: value, text: value };
  return {
    text: current.text,
    type(text) {
      setDraft({ base: value, text });
    },
    commit() {
      if (current.text !== value) {
        onCommit(current.text);
      }
    },
    cancel() {
      setDraft({ base: value, text: value });
    },
  };
}
