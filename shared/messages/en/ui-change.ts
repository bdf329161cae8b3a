import { list, plural } from "../plural.ts";

interface Count {
  readonly count: number;
}

const changes = (count: number): string => plural("en", count, { one: "change", other: "changes" });
const seconds = (count: number): string => plural("en", count, { one: "second", other: "seconds" });

export const uiChangeMessages = {
  "ui.change.badDocument": (): string => "This is not a document of this version.",
  "ui.change.busy": (): string =>
    "Another change of this machine is under way. Wait until it is kept or taken back.",
  "ui.change.unknown": (): string => "This change has ended.",
  "ui.change.lost": (): string =>
    "The program behind this window has not answered since the time was over. What nobody has kept is taken back by itself; the footer shows what is applied.",

  "ui.change.action.apply": (): string => "Apply to this workstation…",
  "ui.change.action.applyCount": ({ count }: Count): string => `Apply ${changes(count)}…`,
  "ui.change.action.applyAgain": (): string => "Apply again…",
  "ui.change.action.takeDrift": (): string => "Take the workstation's state into the document",
  "ui.change.action.remove": (): string => "Remove from this workstation…",
  "ui.change.action.verify": (): string => "Measure who reaches whom",
  "ui.change.action.stopVerify": (): string => "Stop measuring",
  "ui.change.action.import": (): string => "Import this workstation…",
  "ui.change.action.bindings": (): string => "Choose this workstation's NICs…",
  "ui.change.action.recover": (): string => "Take back the interrupted change",

  "ui.change.op.create": ({ count }: Count): string => `Create ${count}`,
  "ui.change.op.change": ({ count }: Count): string => `Change ${count}`,
  "ui.change.op.recreate": ({ count }: Count): string => `Make anew ${count}`,
  "ui.change.op.delete": ({ count }: Count): string => `Remove ${count}`,

  "ui.change.noPlan": (): string => "Nothing is planned for this workstation",
  "ui.change.noPlanText": (): string =>
    "Draw this workstation's host, for instance by dragging one of its NICs onto the canvas.",
  "ui.change.planFailed": (): string => "This workstation cannot be looked at",
  "ui.change.nothing": (): string => "This workstation is as the document draws it",
  "ui.change.nothingText": (): string => "There is nothing to apply.",
  "ui.change.notHere": (): string => "Nothing of this document is on this workstation.",
  "ui.change.planLead": ({ count }: Count): string =>
    `Applying makes ${changes(count)} on this workstation.`,
  "ui.change.look": (): string => "Look and apply…",
  "ui.change.noCommands": (): string => "No commands to run",
  "ui.change.noCommandsText": (): string =>
    "Here stand the exact commands that do by hand what Apply does.",
  "ui.change.commandsLead": (): string =>
    "Apply does the same in batches, checks it, and can take it back. By hand nobody does.",
  "ui.change.commands": ({ count }: Count): string =>
    plural("en", count, { one: "command", other: "commands" }),
  "ui.change.copy": (): string => "Copy",
  "ui.change.copyScript": (): string => "Copy as a script",
  "ui.change.copied": (): string => "Copied",

  "ui.change.preparing": (): string => "Looking at this workstation…",
  "ui.change.applyTitle": ({ name }: { name: string }): string => `Apply ${name} here`,
  "ui.change.removeTitle": ({ name }: { name: string }): string => `Remove ${name} from here`,
  "ui.change.promise": (): string =>
    "Everything is taken back by itself unless you keep it afterwards.",
  "ui.change.risks": (): string => "Risks",
  "ui.change.acceptRisk": (): string => "I accept this risk",
  "ui.change.riskForGood": (): string => "This cannot be accepted here.",
  "ui.change.leftToOthers": (): string => "Left to others",
  "ui.change.stays": (): string => "Differs and is left as it is",
  "ui.change.unseen": (): string => "Could not be seen",
  "ui.change.decideWithin": (): string => "Time to decide",
  "ui.change.seconds": ({ seconds: count }: { seconds: number }): string => seconds(count),
  "ui.change.cancel": (): string => "Cancel",
  "ui.change.close": (): string => "Close",
  "ui.change.applyNow": ({ count }: Count): string => `Apply ${changes(count)}`,
  "ui.change.removeNow": ({ count }: Count): string => `Make ${changes(count)}`,

  "ui.change.impossible": (): string => "This document does not fit this workstation",
  "ui.change.nicMissing": ({
    nic,
    nearest,
  }: {
    nic: string;
    nearest: readonly string[];
  }): string =>
    nearest.length === 0
      ? `This workstation has no NIC named ${nic}.`
      : `This workstation has no NIC named ${nic}. It has ${list("en", nearest)}.`,
  "ui.change.nicDiffers": (p: Differing): string =>
    `${p.nic} is another card here: its MAC address is ${p.live}, and the document says ${p.drawn}. ` +
    (p.found === "" ? "No card here has that address." : `${p.found} has that address.`),
  "ui.change.impossibleLead": (): string => "Nothing was changed. This stands in the way:",
  "ui.change.showProblems": (): string => "Show problems",
  "ui.change.chooseNic": (): string => "Choose the NIC…",

  "ui.change.asking": (): string => "Waiting for the password",
  "ui.change.askingDesktop": (): string =>
    "Your desktop asks for an administrator's password in a window of its own.",
  "ui.change.askingEither": ({ hostName }: { hostName: string }): string =>
    `An administrator's password is asked for on ${hostName}: in a window of its desktop, or in the terminal that you started this program from.`,
  "ui.change.askingTerminal": ({ hostName }: { hostName: string }): string =>
    `Type an administrator's password in the terminal on ${hostName} that you started this program from.`,
  "ui.change.askingNothing": (): string => "Nothing is changed before it is given.",

  "ui.change.applying": ({ name }: { name: string }): string => `Applying ${name}`,
  "ui.change.removing": ({ name }: { name: string }): string => `Removing ${name}`,
  "ui.change.takingBack": (): string => "Taking back…",
  "ui.change.starting": (): string => "Checking the plan once more",
  "ui.change.stepOf": ({ done, total }: { done: number; total: number }): string =>
    `${done} of ${total}`,
  "ui.change.takeBack": (): string => "Take back",

  "ui.change.appliedTitle": (): string => "Applied. Does everything still work?",
  "ui.change.removedTitle": (): string => "Removed. Does everything still work?",
  "ui.change.countdownLead": ({ changes: count }: { changes: number }): string =>
    `${changes(count)} made and checked. Without an answer they are taken back.`,
  "ui.change.decide": (): string => "Keep the changes or take them back",
  "ui.change.keep": (): string => "Keep changes",
  "ui.change.takeBackIn": ({ left }: { left: number }): string => `Take back now (${left} s)`,
  "ui.change.moreTime": ({ seconds: count }: { seconds: number }): string =>
    `Give me ${seconds(count)} again`,
  "ui.change.secondsShort": (): string => "seconds",
  "ui.change.secondsLeft": ({ left }: { left: number }): string => `${seconds(left)} left`,
  "ui.change.probeGateway": ({ address }: { address: string }): string => `Gateway ${address}`,
  "ui.change.probeClient": ({ address }: { address: string }): string =>
    `Your connection from ${address}`,
  "ui.change.probe.answers": (): string => "still answers",
  "ui.change.probe.lost": (): string => "no longer answers",
  "ui.change.probe.silent": (): string => "did not answer before either",

  "ui.change.kept": (): string => "Changes kept",
  "ui.change.keptText": ({ count, name }: Count & { name: string }): string =>
    count === 0
      ? `This workstation was already as ${name} draws it.`
      : `${changes(count)} made. This workstation is now as ${name} draws it, until it is restarted.`,
  "ui.change.removed": (): string => "Removed",
  "ui.change.removedText": ({ name }: Count & { name: string }): string =>
    `Nothing of ${name} is left on this workstation, and its NICs have back what they had.`,
  "ui.change.reverted": (): string => "Taken back",
  "ui.change.notReverted": (): string => "Not everything could be taken back",
  "ui.change.refused": (): string => "Nothing was changed",
  "ui.change.recovered": (): string => "The interrupted change was taken back",
  "ui.change.recoveredText": ({ actions }: { actions: number }): string =>
    actions === 0
      ? "There was nothing left to take back."
      : `${plural("en", actions, { one: "step was", other: "steps were" })} taken back. This workstation is as it was before.`,
  "ui.change.failed": (): string => "Nothing was changed",
  "ui.change.lostTitle": (): string => "The change was interrupted",
  "ui.change.details": (): string => "What the tools said",
  "ui.change.left": ({ count }: Count): string =>
    `Run ${plural("en", count, { one: "command", other: "commands" })} yourself, as root:`,
  "ui.change.lookAgain": (): string => "Look again",
  "ui.change.verifyNow": (): string => "Measure it",

  "ui.change.help.dismissed": (): string =>
    "The question for the password was closed. Look again to be asked once more.",
  "ui.change.help.notAuthorised": (): string =>
    "The password was wrong, or a rule of this machine forbids it. Look again and type the password of an administrator.",
  "ui.change.help.noAgent": (): string =>
    "Nobody could ask for the password: no polkit agent runs in this session. Start your desktop's agent, or start this program from a terminal, where it can ask by itself.",
  "ui.change.help.noPkexec": (): string =>
    "pkexec is not installed, so no password can be asked for. Install it (package pkexec, or policykit-1), or copy the commands and run them by hand.",
  "ui.change.help.notInstalled": (): string =>
    "The root helper is not installed yet. Run this once in a terminal: sudo npx macvlan-designer helper install. Or copy the commands and run them by hand.",
  "ui.change.help.reinstall": (): string =>
    "Install it again in a terminal: sudo npx macvlan-designer helper install.",
  "ui.change.help.risk": (): string =>
    "The risks are others than those that you have seen and accepted. Look again and decide anew.",
  "ui.change.help.died": (): string =>
    "The helper ended without a word. Its guardian takes back what was begun. If the footer still tells of an interrupted change, take it back there.",
  "ui.change.help.busy": (): string => "Look again when the other change has ended.",
  "ui.change.help.unreachable": (): string =>
    "Is the terminal, or the tunnel, still open? What was not kept is taken back by itself.",
  "ui.change.help.stale": (): string =>
    "The network has changed since the plan was shown, so the plan would be another one now. Look at the new one and decide again.",
  "ui.change.help.probeFailed": (): string =>
    "Look at who reaches whom: most often a shim, or the route through it, is missing.",
  "ui.change.help.timeout": (): string =>
    "If your connection broke off, the drawing takes it away; otherwise apply again and give yourself more time.",
  "ui.change.help.stepFailed": (): string =>
    "Another program may manage these links. What the tools said stands below.",

  "ui.change.verifyBusy": (): string => "Pairs are being measured already.",
  "ui.change.verifyStopped": (): string => "Measuring was stopped.",
  "ui.change.verifyEnded": (): string =>
    "Measuring ended early: the helper ended without a word. What it had measured by then stands.",
  "ui.change.verifying": ({ count }: Count): string =>
    `Measuring ${plural("en", count, { one: "pair", other: "pairs" })}…`,
  "ui.change.verifyingSample": ({ count, total }: Count & { total: number }): string =>
    `Measuring a sample: ${count} of ${plural("en", total, { one: "pair", other: "pairs" })}, spread over the document. All of them would take too long.`,
  "ui.change.verified": ({ agree, differ, unknown }: Verified): string =>
    [
      `Measured: ${plural("en", agree, { one: "pair is", other: "pairs are" })} as predicted`,
      differ === 0 ? "none differs" : plural("en", differ, { one: "differs", other: "differ" }),
      ...(unknown === 0 ? [] : [`${unknown} could not be asked`]),
    ].join(", ") + ".",
  "ui.change.verifyNotApplied": (): string =>
    "Only what is applied can be measured. Apply the document first.",
  "ui.change.verifyNothing": (): string =>
    "Nothing here can be measured: it takes interfaces of this machine or of namespaces, with addresses of the same version of IP.",
};

interface Differing {
  readonly nic: string;
  readonly drawn: string;
  readonly live: string;
  /** Empty: none. */
  readonly found: string;
}

interface Verified {
  readonly agree: number;
  readonly differ: number;
  readonly unknown: number;
}
