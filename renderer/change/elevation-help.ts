import type { MessageId } from "../../shared/messages/message.ts";

type HelpId = Extract<MessageId, `ui.change.help.${string}`>;

/** What the person can do about an error, by its kind; the sentence itself is shown above it. */
const HELP: Readonly<Record<string, HelpId>> = {
  dismissed: "ui.change.help.dismissed",
  notAuthorised: "ui.change.help.notAuthorised",
  noAgent: "ui.change.help.noAgent",
  notInstalled: "ui.change.help.notInstalled",
  noPkexec: "ui.change.help.noPkexec",
  notSafe: "ui.change.help.notSafe",
  otherVersion: "ui.change.help.otherVersion",
  died: "ui.change.help.died",
  lost: "ui.change.help.died",
  busy: "ui.change.help.busy",
  unreachable: "ui.change.help.unreachable",
  stale: "ui.change.help.stale",
  locked: "ui.change.help.busy",
  "probe-failed": "ui.change.help.probeFailed",
  timeout: "ui.change.help.timeout",
  "step-failed": "ui.change.help.stepFailed",
  mismatch: "ui.change.help.stepFailed",
};

/** Undefined: the sentence says it already. */
export function helpFor(kind: string): HelpId | undefined {
  return Object.hasOwn(HELP, kind) ? HELP[kind] : undefined;
}
