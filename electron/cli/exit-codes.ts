/**
 * What the command line ends with, after sysexits.h where that has a word for it.
 *
 * The table is a contract: docs/command-line.md.
 */
export const EXIT = {
  /** Done, nothing to do, or declined at the first question. */
  done: 0,
  /** Wrong usage; also a question and no terminal to ask it on, without `--yes`. */
  usage: 64,
  /** The document was refused. */
  document: 65,
  /** A file cannot be read. */
  noInput: 66,
  /** A tool, a kernel module or the helper is missing. */
  unavailable: 69,
  /** A bug, or taking back failed. */
  software: 70,
  /** A file cannot be written. */
  cannotWrite: 73,
  /** Taken back, interrupted, stale or locked: try again. */
  tryAgain: 75,
  /** Not authorised, dismissed, or nobody to ask for the password. */
  notAuthorised: 77,
  /** Refused as too risky. */
  tooRisky: 78,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
