import { z } from "zod";
import type { Message } from "../../messages/message.ts";
import type { Plan, PlanProblem } from "../../plan/plan.ts";
import type { PersistManager, SystemFile } from "../../plan/system-file.ts";
import { MAX_CONFIRM_SECONDS, MIN_CONFIRM_SECONDS, type HelperEvent } from "../helper.ts";

/** One change of this machine that is being made: the UI follows it by this id. */
export const changeIdSchema = z.string().regex(/^[0-9a-f-]{36}$/u);

export type ChangeId = z.infer<typeof changeIdSchema>;

/** Which live NIC stands for which drawn one, by node id. */
export const bindingsSchema = z.record(z.string().max(64), z.string().min(1).max(15));

export const documentInputSchema = z.unknown();

export const confirmSecondsSchema = z.int().min(MIN_CONFIRM_SECONDS).max(MAX_CONFIRM_SECONDS);

/** A plan as the user sees it; `digest` names exactly this one. */
export interface PreparedChange {
  readonly plan: Plan;
  readonly digest: string;
  /** The commands of `plan --script`. */
  readonly script: string;
  readonly bindings: Readonly<Record<string, string>>;
  /** What could not be seen of this machine while it was planned. */
  readonly unseen: readonly Message[];
  /** Only where files are written or taken away, so that something outlives a reboot or no longer does. */
  readonly permanence?: PreparedPermanence;
}

/** Who keeps what over reboots, and by which files, word for word. */
export interface PreparedPermanence {
  readonly manager: PersistManager;
  /** NICs of this machine that carry it. */
  readonly nics: readonly string[];
  /** Interfaces that come up again. */
  readonly links: readonly string[];
  /** As they shall be. */
  readonly files: readonly SystemFile[];
  /** As they are where one changes or goes. */
  readonly replaced: readonly SystemFile[];
}

/** Why there is no plan for this machine. */
export interface ImpossibleChange {
  readonly problems: readonly PlanProblem[];
}

/** What is said about a change that runs, in the order in which it happens. */
export type ChangeEvent =
  /** Authorisation is asked for; `terminal`: on the terminal that the program was started from. */
  | { readonly event: "asking"; readonly terminal: boolean }
  | HelperEvent
  /** The helper could not be started, or ended without a final event. */
  | { readonly event: "failed"; readonly kind: string; readonly message: Message }
  /** Nothing follows. */
  | { readonly event: "ended" };

/** One measured pair of a verification. */
export interface Measurement {
  readonly from: string;
  readonly to: string;
  /** Null: it could not be asked (a VM that runs no helper, no IPv4 address). */
  readonly answered: boolean | null;
  readonly output: string;
}
