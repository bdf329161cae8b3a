import { message, type Message } from "../../shared/messages/message.ts";
import type { Subject } from "./change-phase.ts";

/** The sentences by which one kind of change differs from another, in the order of its steps. */
interface VerbWords {
  readonly title: Message;
  readonly impossible: Message;
  /** There is nothing to change. */
  readonly nothing: Message;
  readonly begin: (count: number) => Message;
  readonly working: Message;
  readonly made: Message;
  readonly lead: (count: number) => Message;
  readonly kept: Message;
  readonly keptText: (count: number) => Message;
}

/** What is said of a change at each step. */
export function wordsOf({ verb, name }: Subject): VerbWords {
  switch (verb) {
    case "apply":
      return applying(name);
    case "remove":
      return {
        ...applying(name),
        title: message("ui.change.removeTitle", { name }),
        nothing: message("ui.change.notHere"),
        begin: (count) => message("ui.change.removeNow", { count }),
        working: message("ui.change.removing", { name }),
        made: message("ui.change.removedTitle"),
        kept: message("ui.change.removed"),
        keptText: (count) => message("ui.change.removedText", { count, name }),
      };
    case "persist":
      return persisting(name);
    case "unpersist":
      return unpersisting(name);
    case "recover":
      return { ...applying(name), working: message("ui.change.takingBack") };
  }
}

function applying(name: string): VerbWords {
  return {
    title: message("ui.change.applyTitle", { name }),
    impossible: message("ui.change.impossible"),
    nothing: message("ui.change.nothing"),
    begin: (count) => message("ui.change.applyNow", { count }),
    working: message("ui.change.applying", { name }),
    made: message("ui.change.appliedTitle"),
    lead: (changes) => message("ui.change.countdownLead", { changes }),
    kept: message("ui.change.kept"),
    keptText: (count) => message("ui.change.keptText", { count, name }),
  };
}

function persisting(name: string): VerbWords {
  return {
    title: message("ui.permanent.title", { name }),
    impossible: message("ui.permanent.impossible"),
    nothing: message("ui.permanent.already"),
    begin: (count) => message("ui.permanent.now", { count }),
    working: message("ui.permanent.working", { name }),
    made: message("ui.permanent.made"),
    lead: (count) => message("ui.permanent.lead", { count }),
    kept: message("ui.permanent.kept"),
    keptText: (count) => message("ui.permanent.keptText", { count, name }),
  };
}

function unpersisting(name: string): VerbWords {
  return {
    title: message("ui.permanent.endTitle", { name }),
    impossible: message("ui.permanent.endImpossible"),
    nothing: message("ui.permanent.nothingLeft"),
    begin: (count) => message("ui.permanent.endNow", { count }),
    working: message("ui.permanent.endWorking", { name }),
    made: message("ui.permanent.ended"),
    lead: (count) => message("ui.permanent.endLead", { count }),
    kept: message("ui.permanent.endKept"),
    keptText: (count) => message("ui.permanent.endKeptText", { count, name }),
  };
}
