import { message, type Message } from "../../shared/messages/message.ts";
import { useSay, useText } from "../i18n/language.ts";
import { isTried, type ChangePhase, type Outcome, type Subject } from "./change-phase.ts";
import { wordsOf } from "./verb-words.ts";

/** What surrounds a step. */
interface Frame {
  readonly title: string;
  readonly description?: string;
  readonly size: "small" | "medium" | "large";
  /** What is under way is decided, not closed. */
  readonly persistent?: boolean;
}

type Phase = Exclude<ChangePhase, { readonly at: "idle" }>;
type Say = ReturnType<typeof useSay>;

/** The title, lead and size of the dialog at each step. */
export function useFrame(phase: Phase): Frame {
  const t = useText();
  const say = useSay();
  const { subject } = phase;
  const words = wordsOf(subject);
  switch (phase.at) {
    case "preparing":
      return { title: t("ui.change.preparing"), size: "large" };
    case "reviewing": {
      const { prepared } = phase;
      const promise = t(isTried(prepared) ? "ui.change.promise" : "ui.permanent.atOnce");
      const description = prepared.plan.operations.length > 0 ? { description: promise } : {};
      return { title: say(words.title), ...description, size: "large" };
    }
    case "impossible":
      return {
        ...{ title: say(words.impossible), description: t("ui.change.impossibleLead") },
        size: "medium",
      };
    case "asking":
      return { title: t("ui.change.asking"), size: "medium", persistent: true };
    case "working":
      return { title: workTitle(phase, say), size: "medium", persistent: true };
    case "countdown":
      return {
        ...{ title: say(words.made), description: say(words.lead(phase.changes)) },
        ...{ size: "medium", persistent: true },
      };
    case "ended":
      return { title: say(endTitle(phase.outcome, subject)), size: "medium" };
  }
}

function workTitle(
  { subject, isTakingBack }: Extract<Phase, { readonly at: "working" }>,
  say: Say,
): string {
  return say(isTakingBack ? message("ui.change.takingBack") : wordsOf(subject).working);
}

function endTitle(outcome: Outcome, subject: Subject): Message {
  switch (outcome.kind) {
    case "kept":
      return wordsOf(subject).kept;
    case "reverted":
      return message(outcome.left.length > 0 ? "ui.change.notReverted" : "ui.change.reverted");
    case "recovered":
      return message(outcome.left.length > 0 ? "ui.change.notReverted" : "ui.change.recovered");
    case "refused":
      return message("ui.change.refused");
    case "failed":
      return message(
        outcome.failure === "died" || outcome.failure === "lost"
          ? "ui.change.lostTitle"
          : "ui.change.failed",
      );
  }
}
