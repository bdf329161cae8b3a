import type { LiveContainer } from "../../plan/live/containers.ts";
import type { Message } from "../../messages/message.ts";
import type { LiveState } from "../../plan/live-state.ts";
import type { Operation } from "../../plan/plan.ts";
import type { AppliedRecord } from "../helper.ts";

/** This machine as it is now: sent whole whenever `ip monitor` says that something changed. */
export interface HostSnapshot {
  readonly live: LiveState;
  readonly containers: readonly LiveContainer[];
  readonly applied: readonly AppliedDocument[];
  /** A change was interrupted and has not been taken back. */
  readonly interrupted: boolean;
}

/** What is applied here of one document, and how the machine differs from it by now. */
export interface AppliedDocument {
  readonly record: AppliedRecord;
  /** What would have to be done again; empty: the machine is as it was applied. */
  readonly drift: readonly Operation[];
  /** Why drift could not be told; empty when it could. */
  readonly problems: readonly Message[];
}
