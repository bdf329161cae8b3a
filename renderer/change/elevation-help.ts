import type { MessageId } from "../../shared/messages/message.ts";

type HelpId = Extract<MessageId, `ui.change.help.${string}`>;

interface Help {
  readonly id: HelpId;
  /** It says all; the sentence of helper or backend is one for the command line. */
  readonly instead?: true;
}

/** What happened and what the person can do about it, by the error's kind. */
const HELP: Readonly<Record<string, Help>> = {
  dismissed: { id: "ui.change.help.dismissed", instead: true },
  notAuthorised: { id: "ui.change.help.notAuthorised", instead: true },
  noAgent: { id: "ui.change.help.noAgent", instead: true },
  noPkexec: { id: "ui.change.help.noPkexec", instead: true },
  notInstalled: { id: "ui.change.help.notInstalled", instead: true },
  died: { id: "ui.change.help.died", instead: true },
  lost: { id: "ui.change.help.died" },
  notSafe: { id: "ui.change.help.reinstall" },
  otherVersion: { id: "ui.change.help.reinstall" },
  busy: { id: "ui.change.help.busy" },
  locked: { id: "ui.change.help.busy" },
  unreachable: { id: "ui.change.help.unreachable" },
  stale: { id: "ui.change.help.stale", instead: true },
  risk: { id: "ui.change.help.risk", instead: true },
  timeout: { id: "ui.change.help.timeout" },
  "probe-failed": { id: "ui.change.help.probeFailed" },
  "step-failed": { id: "ui.change.help.stepFailed" },
  mismatch: { id: "ui.change.help.stepFailed" },
};

/** Undefined: the sentence says it already. */
export function helpFor(kind: string): Help | undefined {
  return Object.hasOwn(HELP, kind) ? HELP[kind] : undefined;
}
