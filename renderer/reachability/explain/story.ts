import type { ExplainedPair } from "../../analysis/analysis.ts";
import type { Step } from "../../../shared/reachability/explain/step.ts";
import type { Journey } from "../../../shared/reachability/journey/journey.ts";
import { works } from "../../../shared/reachability/remedies/effect.ts";

/** A step as the panel numbers it. */
export interface StoryStep {
  readonly step: Step;
  /** Its index in the journey's steps. */
  readonly index: number;
  /** Why it goes no further after this step, where it did not get through; null: it goes on. */
  readonly stop: "dies" | "unanswered" | null;
  /** What follows from that: no frame moves any more. */
  readonly isAftermath: boolean;
  /** Calls what happened by its name; nothing happens in it. */
  readonly isName: boolean;
  /** Another frame than the step before: its name is said. */
  readonly isNewFrame: boolean;
}

/** One way of an exchange. */
export interface StoryPart {
  readonly way: "request" | "reply";
  readonly steps: readonly StoryStep[];
}

/** The story of an explained pair: there, and back when something arrived to be answered. */
export function storyOf({ explanation, request, reply }: ExplainedPair): readonly StoryPart[] {
  const isStopped = !works(explanation.verdict);
  const isReplyToBlame = isStopped && explanation.reply.length > 0;
  const parts: readonly StoryPart[] = [
    { way: "request", steps: stepsOf(request, isStopped && !isReplyToBlame) },
    { way: "reply", steps: stepsOf(reply, isReplyToBlame) },
  ];
  return parts.filter(({ steps }) => steps.length > 0);
}

function stepsOf({ steps, ends }: Journey, isStopped: boolean): readonly StoryStep[] {
  const deaths = new Set(ends.filter(({ fate }) => fate === "dies").map(({ step }) => step));
  const last = isStopped ? Math.max(-1, ...deaths) : -1;
  // Every copy was taken in, and nobody who did had anything to say: the last step is where it ends.
  const isUnanswered = isStopped && deaths.size === 0;
  return steps.map((step, index) => ({
    step,
    index,
    stop: stopAt(isStopped && deaths.has(index), isUnanswered && index === steps.length - 1),
    isAftermath: last >= 0 && index > last,
    isName: step.message.id === "trace.thisIsTheRestriction",
    isNewFrame: step.frame !== steps[index - 1]?.frame,
  }));
}

function stopAt(dies: boolean, isUnanswered: boolean): StoryStep["stop"] {
  return dies ? "dies" : isUnanswered ? "unanswered" : null;
}
