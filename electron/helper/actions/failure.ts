import type { Runner } from "../runner.ts";

/** A command that did not do what it should. */
export interface Failure {
  /** The command as one would type it. */
  readonly command: string;
  /** What the tool said. */
  readonly reason: string;
  /** Somebody else has changed what was to be changed: trying again is no use. */
  readonly isTheirs?: boolean;
  /** What should have been done cannot be seen by comparing with the state before. */
  readonly isUnseen?: boolean;
}

/** How an action is carried out. */
export interface ExecutionContext {
  readonly runner: Runner;
  /** The document's own link group, put where a line has the placeholder. */
  readonly group: number;
  /**
   * True while taking back: go on after a failure, because what never happened needs no undoing.
   *
   * Comparing with the state before decides afterwards whether a failure mattered.
   */
  readonly goOn: boolean;
}
