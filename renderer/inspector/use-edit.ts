import { useEffect, useState } from "react";
import { lint } from "../../shared/lint/lint.ts";
import type { Diagnostic } from "../../shared/lint/diagnostic.ts";
import type { Message } from "../../shared/messages/message.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { editDocument } from "../actions/edit-document.ts";
import { useApp, useFrom } from "../store/app.ts";
import { findingsAt } from "./findings.ts";

/** Above this, what is being typed is not looked through with every key: lint follows the edit. */
const MAX_LIVE_NODES = 1000;
const PAUSE = 250;

/** A text that is being typed into a field. */
export interface TypedText {
  readonly text: string;
  /** Why it cannot be taken as it stands. */
  readonly error: Message | undefined;
  /** Still as it is in the document. */
  readonly isClean: boolean;
  readonly type: (text: string) => void;
  /** Takes it into the document; what is refused stays in the field. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
}

/** The text of one field: kept outside of it, so that what was refused is still there later. */
export function useTyped(
  place: string,
  committed: string,
  commandFor: (text: string) => Command,
): TypedText {
  const app = useApp();
  const topology = useFrom("document", (document) => document.topology);
  const typed = useFrom("view", (view) => view.typed[place]);
  const isClean = typed === undefined || typed === committed;
  const tried = isClean || !topology ? undefined : applyCommand(topology, commandFor(typed));
  const keep = (text: string | null): void => {
    app.view.getState().type(place, text);
  };
  return {
    text: typed ?? committed,
    error: tried && !tried.ok ? tried.error.message : undefined,
    isClean,
    type(text) {
      keep(text === committed ? null : text);
    },
    commit() {
      // Emptied before the edit, which may move another field's text to this place.
      keep(null);
      const isTaken = isClean || app.document.getState().run(commandFor(typed)).ok;
      if (!isTaken) {
        keep(typed);
      }
      return isTaken;
    },
    cancel() {
      keep(null);
    },
  };
}

/** What lint says of one property once the typed text were taken; asked after a short pause. */
export function useFindingsAhead(
  ids: readonly string[],
  key: string,
  command: Command | undefined,
): readonly Diagnostic[] {
  const topology = useFrom("document", (document) => document.topology);
  const [found, setFound] = useState<{ of: string; findings: readonly Diagnostic[] } | null>(null);
  const of = command ? JSON.stringify([ids, key, command]) : "";
  useEffect(() => {
    if (of === "" || !topology || topology.nodes.length > MAX_LIVE_NODES) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setFound({ of, findings: findingsAfter(topology, of) });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [of, topology]);
  return found?.of === of ? found.findings : [];
}

function findingsAfter(topology: Topology, of: string): readonly Diagnostic[] {
  const [ids, key, command] = JSON.parse(of) as [readonly string[], string, Command];
  const applied = applyCommand(topology, command);
  return applied.ok ? findingsAt(lint(applied.value.document), new Set(ids), key) : [];
}

/** Runs a command that no field can show the refusal of; says at the window's edge why not. */
export function useRun(): (command: Command) => boolean {
  const app = useApp();
  return (command) => editDocument(app, command);
}
