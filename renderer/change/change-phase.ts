import type { Message } from "../../shared/messages/message.ts";
import type { PlanProblem } from "../../shared/plan/plan.ts";
import type { PersistManager } from "../../shared/plan/system-file.ts";
import type { ChangeEvent, PreparedChange } from "../../shared/protocol/app/changes.ts";
import type {
  HelperEvent,
  ProbeResult,
  RefusalKind,
  RevertCause,
} from "../../shared/protocol/helper.ts";
import type { Topology } from "../../shared/topology/document.ts";

/** What a change is about; to take something away, the document's id is enough. */
export type Subject =
  | { readonly verb: "apply"; readonly topology: Topology; readonly name: string }
  | { readonly verb: "remove"; readonly documentId: string; readonly name: string }
  | {
      readonly verb: "persist";
      readonly topology: Topology;
      readonly name: string;
      /** Who is to keep it; null: whoever has the NICs. */
      readonly manager: PersistManager | null;
    }
  | { readonly verb: "unpersist"; readonly documentId: string; readonly name: string }
  | { readonly verb: "recover"; readonly name: string };

/** How a change ended. */
export type Outcome =
  | { readonly kind: "kept"; readonly changes: number; readonly warnings: readonly Message[] }
  | {
      readonly kind: "reverted";
      readonly cause: RevertCause;
      readonly message: Message;
      readonly details: readonly string[];
      readonly left: readonly string[];
    }
  | {
      readonly kind: "refused";
      readonly refusal: RefusalKind;
      readonly message: Message;
      readonly details: readonly string[];
    }
  | { readonly kind: "recovered"; readonly actions: number; readonly left: readonly string[] }
  /** `failure`: an elevation error's kind, `died`, `lost`, or of a call that was refused. */
  | { readonly kind: "failed"; readonly failure: string; readonly message: Message };

interface WithSubject {
  readonly subject: Subject;
}

/** Changed and checked: waits for a decision until `deadline` (milliseconds since 1970). */
export interface Countdown extends WithSubject {
  readonly at: "countdown";
  readonly deadline: number;
  readonly seconds: number;
  readonly changes: number;
  readonly probes: readonly ProbeResult[];
  readonly warnings: readonly Message[];
  readonly decided: "keep" | "revert" | null;
}

export interface Reviewing extends WithSubject {
  readonly at: "reviewing";
  readonly prepared: PreparedChange;
  /** Codes of blocking risks that were ticked. */
  readonly accepted: readonly string[];
}

/** Where a change stands, from looking at it to its end. */
export type ChangePhase =
  | { readonly at: "idle" }
  | (WithSubject & { readonly at: "preparing" })
  | Reviewing
  | (WithSubject & { readonly at: "impossible"; readonly problems: readonly PlanProblem[] })
  | (WithSubject & { readonly at: "asking"; readonly terminal: boolean })
  | (WithSubject & {
      readonly at: "working";
      readonly done: number;
      readonly total: number;
      readonly title: Message | null;
      readonly isTakingBack: boolean;
    })
  | Countdown
  | (WithSubject & { readonly at: "ended"; readonly outcome: Outcome });

/** Whether a change is being made, so that nothing else may take its place on the screen. */
export function isUnderWay({ at }: ChangePhase): boolean {
  return at === "asking" || at === "working" || at === "countdown";
}

/**
 * Whether a change is tried before it is kept, so that there is something to decide.
 *
 * Files that no program reads before the next start are written, or taken away, at once.
 */
export function isTried({ permanence, plan }: PreparedChange): boolean {
  return permanence === undefined || plan.stages.length > 0;
}

/** Where a change stands after the backend has said something about it. */
export function phaseAfter(phase: ChangePhase, event: ChangeEvent, now: number): ChangePhase {
  if (phase.at === "idle") {
    return phase;
  }
  const { subject } = phase;
  switch (event.event) {
    case "asking":
      return { at: "asking", subject, terminal: event.terminal };
    case "hello":
      return { at: "working", subject, done: 0, total: 0, title: null, isTakingBack: false };
    case "progress": {
      const { done, total, title } = event;
      const isTakingBack = phase.at === "working" && phase.isTakingBack;
      return { at: "working", subject, done, total, title, isTakingBack };
    }
    case "applied":
      return countdown(subject, event, now);
    case "extended":
      return phase.at === "countdown"
        ? { ...phase, deadline: now + event.confirmSeconds * 1000, seconds: event.confirmSeconds }
        : phase;
    case "state":
    case "probed":
      return phase;
    case "ended":
      return phase;
    default: {
      const outcome = outcomeOf(event, subject);
      return outcome ? { at: "ended", subject, outcome } : phase;
    }
  }
}

function countdown(
  subject: Subject,
  event: Extract<HelperEvent, { event: "applied" }>,
  now: number,
): Countdown {
  const { confirmSeconds, changes, probes, warnings } = event;
  return {
    ...{ at: "countdown", subject, changes, probes, warnings, decided: null },
    ...{ seconds: confirmSeconds, deadline: now + confirmSeconds * 1000 },
  };
}

type FinalEvent = Extract<
  ChangeEvent,
  { event: "kept" | "reverted" | "refused" | "recovered" | "failed" }
>;

function outcomeOf(event: FinalEvent, subject: Subject): Outcome | undefined {
  switch (event.event) {
    case "kept":
      return { kind: "kept", changes: event.changes, warnings: event.warnings };
    case "reverted": {
      const { cause, message, details, left } = event;
      return { kind: "reverted", cause, message, details, left };
    }
    case "refused": {
      const { kind, message, details = [] } = event;
      return { kind: "refused", refusal: kind, message, details };
    }
    case "recovered":
      // Every verb takes back first what was left; only for `recover` is that the end.
      return subject.verb === "recover"
        ? { kind: "recovered", actions: event.actions, left: event.left }
        : undefined;
    case "failed":
      return { kind: "failed", failure: event.kind, message: event.message };
  }
}
