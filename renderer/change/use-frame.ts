import { useText } from "../i18n/language.ts";
import type { ChangePhase, Outcome, Subject } from "./change-phase.ts";

/** What surrounds a step. */
interface Frame {
  readonly title: string;
  readonly description?: string;
  readonly size: "small" | "medium" | "large";
  /** What is under way is decided, not closed. */
  readonly persistent?: boolean;
}

type Phase = Exclude<ChangePhase, { readonly at: "idle" }>;
type Text = ReturnType<typeof useText>;

/** The title, lead and size of the dialog at each step. */
export function useFrame(phase: Phase): Frame {
  const t = useText();
  const { subject } = phase;
  switch (phase.at) {
    case "preparing":
      return { title: t("ui.change.preparing"), size: "large" };
    case "reviewing": {
      const id = subject.verb === "apply" ? "ui.change.applyTitle" : "ui.change.removeTitle";
      const promise =
        phase.prepared.plan.operations.length > 0 ? { description: t("ui.change.promise") } : {};
      return { title: t(id, { name: subject.name }), ...promise, size: "large" };
    }
    case "impossible":
      return {
        ...{ title: t("ui.change.impossible"), description: t("ui.change.impossibleLead") },
        size: "medium",
      };
    case "asking":
      return { title: t("ui.change.asking"), size: "medium", persistent: true };
    case "working":
      return { title: workTitle(phase, t), size: "medium", persistent: true };
    case "countdown":
      return {
        title: t(subject.verb === "remove" ? "ui.change.removedTitle" : "ui.change.appliedTitle"),
        description: t("ui.change.countdownLead", { changes: phase.changes }),
        ...{ size: "medium", persistent: true },
      };
    case "ended":
      return { title: t(endTitle(phase.outcome, subject)), size: "medium" };
  }
}

function workTitle(
  { subject, isTakingBack }: Extract<Phase, { readonly at: "working" }>,
  t: Text,
): string {
  if (isTakingBack || subject.verb === "recover") {
    return t("ui.change.takingBack");
  }
  const id = subject.verb === "apply" ? "ui.change.applying" : "ui.change.removing";
  return t(id, { name: subject.name });
}

type EndTitle =
  | "ui.change.kept"
  | "ui.change.removed"
  | "ui.change.reverted"
  | "ui.change.notReverted"
  | "ui.change.refused"
  | "ui.change.recovered"
  | "ui.change.failed"
  | "ui.change.lostTitle";

function endTitle(outcome: Outcome, subject: Subject): EndTitle {
  switch (outcome.kind) {
    case "kept":
      return subject.verb === "remove" ? "ui.change.removed" : "ui.change.kept";
    case "reverted":
      return outcome.left.length > 0 ? "ui.change.notReverted" : "ui.change.reverted";
    case "recovered":
      return outcome.left.length > 0 ? "ui.change.notReverted" : "ui.change.recovered";
    case "refused":
      return "ui.change.refused";
    case "failed":
      return outcome.failure === "died" || outcome.failure === "lost"
        ? "ui.change.lostTitle"
        : "ui.change.failed";
  }
}
