import { list, plural } from "../plural.ts";

/** What the root helper says. */
export const helperMessages = {
  "helper.notRoot": () =>
    "The helper changes network interfaces, so it has to run as root; nothing was changed. The command line starts it through pkexec; with sudo it runs it directly.",
  "helper.unknownVerb": ({ verb, verbs }: { verb: string; verbs: readonly string[] }) =>
    `The helper knows no verb “${verb}”; it knows ${list("en", verbs)}.`,
  "helper.requestMissing": () =>
    "The helper was started without a request: it expects one line of JSON on its standard input.",
  "helper.requestTooLong": ({ bytes }: { bytes: number }) =>
    `The request is longer than ${plural("en", bytes, { one: "byte", other: "bytes" })}; a document of that size is refused.`,
  "helper.requestNotText": () => "The request is not UTF-8 text.",
  "helper.requestNotJson": ({ reason }: { reason: string }) =>
    `The request is not JSON: ${reason}.`,
  "helper.requestWrong": ({ path, reason }: { path: string; reason: string }) =>
    `The request is not as it must be: ${path}: ${reason}.`,
  "helper.otherProtocol": ({ ours, theirs }: { ours: number; theirs: string }) =>
    `The installed helper speaks protocol ${ours}, the caller ${theirs}: they are of different versions. Install the helper again (macvlan-designer helper install).`,
  "helper.documentRefused": ({ issues }: { issues: number }) =>
    `The document was refused: it has ${plural("en", issues, { one: "error", other: "errors" })}. Nothing was changed; macvlan-designer validate shows where.`,
  "helper.planRefused": ({ problems }: { problems: number }) =>
    `The document cannot be applied here: ${plural("en", problems, { one: "problem stands", other: "problems stand" })} in the way. Nothing was changed.`,
  "helper.stale": () =>
    "The network is no longer as it was when the plan was shown, so the plan would be another one now. Nothing was changed; look at the new plan and decide again.",
  "helper.risky": ({ codes }: { codes: readonly string[] }) =>
    `The change is too risky: ${list("en", codes)}. Nothing was changed; --allow-disconnect accepts the risks that can be accepted.`,
  "helper.locked": ({ user, document, since }: { user: string; document: string; since: string }) =>
    `Another change is being made here: by ${user}, to “${document}”, since ${since}. Nothing was changed; try again when it is confirmed or taken back.`,
  "helper.lockedUnknown": () =>
    "Another change is being made here. Nothing was changed; try again when it is confirmed or taken back.",
  "helper.missingTool": ({ tool }: { tool: string }) =>
    `The program ${tool} is not installed in the system's folders. Nothing was changed; install the package that has it (iproute2, util-linux, coreutils, iputils).`,
  "helper.unsafeFolder": ({ path }: { path: string }) =>
    `${path} is not a folder that belongs to root alone, so what stands in it cannot be trusted. Nothing was changed; remove it and try again.`,
  "helper.cannotWrite": ({ path, reason }: { path: string; reason: string }) =>
    `${path} cannot be written (${reason}), and nothing is changed that could not be taken back. Make space below /run and try again.`,
  "helper.noGuardian": () =>
    "The guardian, which takes everything back when the helper dies, could not be started. Nothing was changed; is there enough memory?",
  "helper.unrecovered": ({ commands }: { commands: number }) =>
    `An earlier change that nobody had confirmed could not be taken back whole: ${plural("en", commands, { one: "command is", other: "commands are" })} left to run by hand. Run them, then macvlan-designer recover.`,
  "helper.journalUnreadable": ({ path, reason }: { path: string; reason: string }) =>
    `An earlier change was left unfinished, and its journal ${path} cannot be read (${reason}). Nothing was changed; restarting the machine clears both.`,
  "helper.recordUnreadable": ({ path, reason }: { path: string; reason: string }) =>
    `The record of the applied document, ${path}, cannot be read (${reason}), so nobody knows what the NICs had before. Nothing was changed; it was perhaps written by another version: install that one again.`,
  "helper.notApplied": ({ id }: { id: string }) =>
    `No document with the id ${id} is applied in this network namespace.`,
  "helper.noEndpoint": ({ node, document }: { node: string; document: string }) =>
    `“${node}” is no endpoint of “${document}” that this machine can probe from or to: it needs an interface of this machine's stack or of a namespace to start from, and an address to go to.`,
  "helper.namespaceKept": ({
    name,
    processes,
    links,
  }: {
    name: string;
    processes: number;
    links: readonly string[];
  }) =>
    `The namespace ${name} was kept, because somebody uses it: ${plural("en", processes, { one: "process", other: "processes" })}${links.length > 0 ? `, and the links ${list("en", links)}` : ""}. When it is free: ip netns del ${name}.`,
  "helper.probesSkipped": () =>
    "Whether gateway and SSH client still answer was not checked: ping (iputils) is not installed.",
  "helper.unknownUser": ({ user }: { user: string }) =>
    `There is no user “${user}” on this machine to whom the devices of taps could be given. Nothing was changed; name one by login name or number.`,
  "helper.tapsNotGiven": ({ names, reason }: { names: readonly string[]; reason: string }) =>
    `The network is as it was drawn, but the devices of ${list("en", names)} could not be handed over (${reason}), so only root can run a virtual machine on them.`,
  "helper.takenBack": ({ why }: { why: string }) =>
    `Everything was taken back and is as before: ${why}`,
  "helper.notTakenBack": ({ why }: { why: string }) =>
    `Not everything could be taken back; run the commands that are left. The reason to take it back: ${why}`,
  "helper.stopAsked": () => "you asked for it.",
  "helper.stopTimeout": () => "nobody confirmed the change in time.",
  "helper.stopCallerGone": () => "the program that asked for the change has ended.",
  "helper.stopSignal": ({ signal }: { signal: string }) =>
    `the helper was told to end (${signal}).`,
  "helper.stopGuardianGone": () =>
    "the guardian, which takes everything back when the helper dies, has ended.",
  "helper.stopStepFailed": ({ command, reason }: { command: string; reason: string }) =>
    `“${command}” failed: ${reason}.`,
  "helper.stopMismatch": ({ difference }: { difference: string }) =>
    `the commands succeeded, but the result is not what was planned: ${difference}.`,
  "helper.stopProbeFailed": ({ addresses }: { addresses: readonly string[] }) =>
    `what answered before no longer answers: ${list("en", addresses)}.`,
  "helper.stopBug": ({ detail }: { detail: string }) => `the helper has a bug: ${detail}.`,
};
