import { list, plural } from "../plural.ts";

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** "the host" begins a sentence in capitals; a name never does. */
const capital = (text: string): string => text.replace(/^the host\b/, "The host");

const pairs = (count: number): string => plural("en", count, { one: "pair", other: "pairs" });

export const uiReachMessages = {
  "ui.reach.host": () => "host",
  "ui.reach.theHost": () => "the host",

  "ui.reach.matrix.name": () => "Who reaches whom: rows send, columns receive",
  "ui.reach.matrix.side": () => "Order and legend of the matrix",
  "ui.reach.matrix.corner": () => "from ↓ to →",
  "ui.reach.matrix.waiting": () => "Working out who reaches whom…",
  "ui.reach.matrix.empty": () => "Nobody is here yet",
  "ui.reach.matrix.emptyHint": () =>
    "Put a NIC and a child on the canvas: who reaches whom appears here.",
  "ui.reach.matrix.grouped": () =>
    "Ends that the rules cannot tell apart stand in one row; +3 means three more like it.",
  "ui.reach.matrix.group": ({ name, count }: { name: string; count: number }) =>
    `${name}: group of ${count}`,
  "ui.reach.sort": () => "Order of rows and columns",
  "ui.reach.sort.document": () => "As drawn",
  "ui.reach.sort.name": () => "By name",
  "ui.reach.sort.kind": () => "By kind and mode",
  "ui.reach.sort.address": () => "By address",
  "ui.reach.sort.blocked": () => "Most blocked first",
  "ui.reach.copy": () => "Copy",
  "ui.reach.copy.markdown": () => "Copy as Markdown",
  "ui.reach.copy.csv": () => "Copy as CSV",
  "ui.reach.copy.done": () => "Matrix copied.",
  "ui.reach.copy.failed": () => "The clipboard does not take it here.",
  "ui.reach.copy.tooLarge": () =>
    "This matrix is too large for the clipboard. `macvlan-designer reach FILE --csv` writes it to a file.",

  "ui.reach.cell.self": ({ from }: { from: string }) => `${from} itself`,
  "ui.reach.cell.reaches": ({ from, to }: Ends) => `${from} reaches ${to}`,
  "ui.reach.cell.oneWay": ({ from, to }: Ends) =>
    `${from} reaches ${to}, but ${to} cannot reach ${from}`,
  "ui.reach.cell.blocked": ({ from, to }: Ends) => `${from} cannot reach ${to}`,
  "ui.reach.cell.local": ({ from, to }: Ends) => `${from} and ${to} are one machine`,
  "ui.reach.cell.race": ({ from, to }: Ends) =>
    `Whether ${from} reaches ${to} depends on who answers first`,
  "ui.reach.cell.frames": ({ from, to }: Ends) =>
    `${from} to ${to}: frames and broadcasts arrive, without addresses to ping`,
  "ui.reach.cell.unicastOnly": ({ from, to }: Ends) =>
    `${from} to ${to}: frames arrive, broadcasts do not`,
  "ui.reach.cell.broadcastOnly": ({ from, to }: Ends) => `${from} to ${to}: only broadcasts arrive`,
  "ui.reach.cell.nothing": ({ from, to }: Ends) => `${from} to ${to}: nothing arrives`,
  "ui.reach.cell.changed": ({ said }: { said: string }) => `${said}; the remedy changes this`,
  "ui.reach.cell.measured.agrees": ({ said }: { said: string }) => `${said}; measured`,
  "ui.reach.cell.measured.differs": ({ said }: { said: string }) =>
    `${said}, say the rules, but measured it was the other way`,

  "ui.reach.legend.reaches": () => "reaches it, both ways",
  "ui.reach.legend.oneWay": () => "reaches it, but only this way round",
  "ui.reach.legend.blocked": () => "cannot reach it",
  "ui.reach.legend.local": () => "the same machine",
  "ui.reach.legend.race": () => "depends on who answers first",
  "ui.reach.legend.frames": () => "nothing to ping; frames and broadcasts arrive",
  "ui.reach.legend.unicastOnly": () => "nothing to ping; frames arrive, broadcasts not",
  "ui.reach.legend.broadcastOnly": () => "nothing to ping; only broadcasts arrive",
  "ui.reach.legend.nothing": () => "nothing to ping; nothing arrives",

  "ui.reach.title.yes": ({ from, to }: Ends) => capital(`${from} reaches ${to}`),
  "ui.reach.title.no": ({ from, to }: Ends) => capital(`${from} cannot reach ${to}`),
  "ui.reach.title.local": ({ from, to }: Ends) => capital(`${from} and ${to} are one machine`),
  "ui.reach.title.race": ({ from, to }: Ends) => capital(`${from} reaches ${to} only sometimes`),
  "ui.reach.explain.name": () => "Why",
  "ui.reach.explain.ping": () => "Ping from",
  "ui.reach.explain.frame": () => "A frame from",
  "ui.reach.explain.to": () => "to",
  "ui.reach.explain.waiting": () => "Following the frame…",
  "ui.reach.explain.gone": () => "This pair is no longer in the document",
  "ui.reach.explain.none": () => "No pair is chosen",
  "ui.reach.explain.noneHint": () =>
    "Click a cell of the matrix or a line on the canvas to see what happens to the frame.",
  "ui.reach.explain.request": () => "What happens to the frame",
  "ui.reach.explain.reply": () => "And the answer",
  "ui.reach.explain.remedies": () => "Ways to make it work",
  "ui.reach.explain.pending": () => "Trying out remedies…",
  "ui.reach.explain.noRemedy": () => "No single edit that this program knows makes it work.",
  "ui.reach.explain.close": () => "Close the explanation",
  "ui.reach.measured.answered": () => "Measured: it answered.",
  "ui.reach.measured.silent": () => "Measured: no answer.",
  "ui.reach.measured.differs": () => "The rules predict otherwise.",
  "ui.reach.step.dies": () => "The frame ends here",
  "ui.reach.step.unanswered": () => "Nobody answers",
  "ui.reach.step.light": ({ number }: { number: number }) => `Show step ${number} on the canvas`,

  "ui.reach.rule": ({ rule }: { rule: string }) => `Rule ${rule}`,
  "ui.reach.rule.T1": () =>
    "A bridge child sends a broadcast: every other bridge child gets a copy at once, then it goes out.",
  "ui.reach.rule.T2": () =>
    "A bridge child sends to the MAC address of another bridge child: handed over inside, never on the wire.",
  "ui.reach.rule.T3": () =>
    "Everything else leaves by the parent onto the wire. Inside there is no path between child and parent, in any mode.",
  "ui.reach.rule.T4": () =>
    "A child without carrier sends nothing; its carrier follows the parent's.",
  "ui.reach.rule.R1": () =>
    "Each source child that lists the sender gets a copy. With nodst the frame ends there.",
  "ui.reach.rule.R2": () =>
    "A passthru child takes all unicast of its parent. While it is down, the frame vanishes.",
  "ui.reach.rule.R3": () =>
    "The child whose MAC address it carries gets it, if it is up and not in mode source. Who sent it is not looked at.",
  "ui.reach.rule.R4": () => "Otherwise the parent's own stack gets it.",
  "ui.reach.rule.M1": () => "Source children first; nodst ends it, for the parent too.",
  "ui.reach.rule.M2": () =>
    "The own broadcast of a private, source or passthru child came back: given to that child alone.",
  "ui.reach.rule.M3": () =>
    "A VEPA child's broadcast came back: to all other VEPA and bridge children, and the parent.",
  "ui.reach.rule.M4": () =>
    "A bridge child's broadcast came back: to VEPA children and the parent; the bridge ones had theirs.",
  "ui.reach.rule.M5": () =>
    "A broadcast from anybody else: to all private, VEPA, bridge and passthru children, and the parent.",
  "ui.reach.rule.M6": () => "Each child's multicast filter is passed.",
  "ui.reach.rule.M7": () =>
    "Broadcasts for children wait in a queue. If all of them ask for a length of 0, they are lost.",

  "ui.reach.effect.begins": ({ count }: { count: number }) =>
    `${pairs(count)} ${count === 1 ? "begins" : "begin"} to work`,
  "ui.reach.effect.noneBreaks": () => "none breaks",
  "ui.reach.effect.breaks": ({ count }: { count: number }) =>
    `${pairs(count)} ${count === 1 ? "breaks" : "break"}`,
  "ui.reach.effect.oneWay": ({ names }: { names: readonly string[] }) =>
    `${list("en", names)} one way`,
  "ui.reach.effect.oneWayMany": ({ count }: { count: number }) => `${count} only one way`,
  "ui.reach.effect.pair": ({ from, to }: Ends) => `${from} to ${to}`,
  "ui.reach.effect.more": ({ count }: { count: number }) => `and ${count} more`,
  "ui.reach.remedy.title.shim": () => "Give the host its own child",
  "ui.reach.remedy.title.reflectiveRelay": () => "Turn on reflective relay",
  "ui.reach.remedy.title.bridgeMode": () => "Change to bridge mode",
  "ui.reach.remedy.title.hostOnChild": () => "Put the host itself on a child",
  "ui.reach.remedy.title.otherNic": () => "Use the host’s other NIC",
  "ui.reach.remedy.title.secondNic": () => "Add a second NIC",
  "ui.reach.remedy.title.bridgeInstead": () => "Use a Linux bridge instead",
  "ui.reach.remedy.title.bringUp": () => "Bring it up",
  "ui.reach.remedy.title.listSource": () => "List the other side as a source",
  "ui.reach.remedy.title.sameMacAsVm": () => "Use the VM’s MAC address",
  "ui.reach.remedy.title.withoutNodst": () => "Take off nodst",
  "ui.reach.remedy.title.broadcastQueue": () => "Give broadcasts their queue back",
  "ui.reach.remedy.apply": () => "Apply fix",
  "ui.reach.remedy.preview": () => "Preview",
  "ui.reach.remedy.leave": () => "Leave preview",
  "ui.reach.preview.banner": ({ title }: { title: string }) => `Preview: ${title}`,
  "ui.reach.preview.keep": () => "Keep",
  "ui.reach.preview.leave": () => "Leave",

  "ui.reach.relation.reachable": ({ from, to }: Ends) => `${from} and ${to} reach each other`,
  "ui.reach.relation.oneWay": ({ from, to }: Ends) =>
    `${from} can start talking to ${to}, not the other way round`,
  "ui.reach.relation.blocked": ({ from, to }: Ends) => `${from} and ${to} cannot talk`,
  "ui.reach.relation.many": ({ to, count }: { to: string; count: number }) =>
    `${to} and ${count - 1} more`,
  "ui.reach.relation.explain": ({ said, tag }: { said: string; tag: string }) =>
    `${said}: ${tag}. Press Enter to see why.`,

  "ui.reach.play.name": () => "Play a frame",
  "ui.reach.play.play": () => "Play",
  "ui.reach.play.pause": () => "Pause",
  "ui.reach.play.back": () => "One step back",
  "ui.reach.play.forward": () => "One step on",
  "ui.reach.play.close": () => "Stop playing",
  "ui.reach.play.speed": () => "Speed",
  "ui.reach.play.step": ({ step, steps }: { step: number; steps: number }) => `${step} of ${steps}`,
  "ui.reach.play.request": () => "There",
  "ui.reach.play.reply": () => "Back",
  "ui.reach.play.broadcast": () => "Broadcast",
  "ui.reach.play.nothing": () => "No frame leaves, so there is nothing to play.",

  "ui.reach.action.explain": () => "Explain the selected pair",
  "ui.reach.action.swap": () => "Swap direction",
  "ui.reach.action.play": () => "Play the frame",
  "ui.reach.action.playBroadcast": () => "Play one broadcast of the selected end",
  "ui.reach.action.copyMarkdown": () => "Copy the matrix as Markdown",
  "ui.reach.action.copyCsv": () => "Copy the matrix as CSV",

  "ui.reach.news.stopped": ({ count, names }: { count: number; names: readonly string[] }) =>
    `${pairs(count)} stopped working: ${list("en", names)}.`,
  "ui.reach.news.began": ({ count, names }: { count: number; names: readonly string[] }) =>
    `${pairs(count)} began to work: ${list("en", names)}.`,
  "ui.reach.news.more": ({ count }: { count: number }) => `${count} more`,
};
