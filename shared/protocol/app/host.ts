import type { LiveContainer } from "../../plan/live/containers.ts";
import type { Message } from "../../messages/message.ts";
import type { LiveState } from "../../plan/live-state.ts";
import type { Operation } from "../../plan/plan.ts";
import type { PersistManager } from "../../plan/system-file.ts";
import type { AppliedRecord } from "../helper.ts";

/** This machine as it is now: sent whole whenever `ip monitor` says that something changed. */
export interface HostSnapshot {
  readonly live: LiveState;
  readonly containers: readonly LiveContainer[];
  readonly applied: readonly AppliedDocument[];
  /** What comes up again after a reboot. */
  readonly permanent: readonly PermanentDocument[];
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

/** What of one document was made permanent here. */
export interface PermanentDocument {
  readonly documentId: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly user: string;
  readonly manager: PersistManager;
  /** Absolute paths of its files. */
  readonly paths: readonly string[];
}
