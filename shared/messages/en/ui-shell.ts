import { plural } from "../plural.ts";

export const uiShellMessages = {
  "ui.shell.product": (): string => "Macvlan Designer",
  "ui.shell.main": (): string => "Document",
  "ui.shell.close": (): string => "Close",
  "ui.shell.dismiss": (): string => "Dismiss",
  "ui.shell.mode.private": (): string => "private",
  "ui.shell.mode.vepa": (): string => "VEPA",
  "ui.shell.mode.bridge": (): string => "bridge",
  "ui.shell.mode.passthru": (): string => "passthru",
  "ui.shell.mode.source": (): string => "source",
  "ui.shell.documentName": (): string => "Name of the document",
  "ui.shell.renameDocument": (): string => "Rename the document",
  "ui.shell.unsaved": (): string => "Not saved yet",
  "ui.shell.noFile": (): string => "in no file yet",
  "ui.shell.question": (): string => "What is asked",
  "ui.shell.question.ping": (): string => "Ping",
  "ui.shell.question.ping6": (): string => "Ping 6",
  "ui.shell.question.unicast": (): string => "Unicast",
  "ui.shell.question.broadcast": (): string => "Broadcast",
  "ui.shell.question.ping.about": (): string =>
    "Does a ping get an answer? ARP and echo, there and back",
  "ui.shell.question.ping6.about": (): string =>
    "Does a ping over IPv6 get an answer? Neighbour discovery and echo, there and back",
  "ui.shell.question.unicast.about": (): string =>
    "Does a frame to the receiver's MAC address arrive?",
  "ui.shell.question.broadcast.about": (): string => "Does a broadcast of the sender arrive?",
  "ui.shell.searchOrRun": (): string => "Search or run…",
  "ui.shell.apply": (): string => "Apply",
  "ui.shell.applyCount": ({ count }: { count: number }): string =>
    count === 0
      ? "Nothing to apply"
      : `Apply · ${plural("en", count, { one: "change", other: "changes" })}`,
  "ui.shell.panel.left": (): string => "Palette and this workstation",
  "ui.shell.panel.right": (): string => "Properties and explanation",
  "ui.shell.panel.drawer": (): string => "Analysis",
  "ui.shell.resize.left": (): string => "Width of the left panel",
  "ui.shell.resize.right": (): string => "Width of the right panel",
  "ui.shell.resize.drawer": (): string => "Height of the drawer",
  "ui.shell.tab.matrix": (): string => "Who reaches whom",
  "ui.shell.tab.problems": (): string => "Problems",
  "ui.shell.tab.plan": (): string => "Plan",
  "ui.shell.tab.commands": (): string => "Commands",
  "ui.shell.errors": ({ count }: { count: number }): string =>
    plural("en", count, { one: "error", other: "errors" }),
  "ui.shell.warnings": ({ count }: { count: number }): string =>
    plural("en", count, { one: "warning", other: "warnings" }),
  "ui.shell.reachability": (): string => "Reachability",
  "ui.shell.counts": (p: { interfaces: number; pairs: number; blocked: number }): string =>
    [
      plural("en", p.interfaces, { one: "interface", other: "interfaces" }),
      plural("en", p.pairs, { one: "pair", other: "pairs" }),
      p.blocked === 0 ? "none blocked" : `${p.blocked} blocked`,
    ].join(" · "),
  "ui.shell.language": ({ language }: { language: string }): string => `Language: ${language}`,
  "ui.shell.crash.window": (): string => "The window could not be drawn",
  "ui.shell.crash.panel": (): string => "This part could not be drawn",
  "ui.shell.crash.layer": (): string => "Who reaches whom cannot be drawn",
  "ui.shell.crash.panel.safe": (): string =>
    "That is a mistake in the program. Your document is safe: undo, save and the other panels work on.",
  "ui.shell.crash.window.safe": (): string =>
    "That is a mistake in the program. Your document is still here: save a copy before you go on.",
  "ui.shell.crash.retry": (): string => "Try again",
  "ui.shell.crash.saveCopy": (): string => "Save a copy",
  "ui.shell.crash.reload": (): string => "Reload the window",
  "ui.shell.crash.saved": ({ file }: { file: string }): string => `Saved a copy as ${file}`,
  "ui.shell.lost": (): string => "The program behind this page does not answer.",
  "ui.shell.lost.advice": (): string =>
    "You can go on drawing, but not save or apply. If its terminal or the SSH tunnel was closed, open it again; this page finds it by itself.",
  "ui.shell.door.noToken": (): string => "This page needs its key",
  "ui.shell.door.noToken.why": (): string =>
    "The program lets in only who has the address that it printed, with the key at its end. Without it nobody on this machine or network can touch your interfaces.",
  "ui.shell.door.tooManyTabs": (): string => "Too many tabs show this program",
  "ui.shell.door.tooManyTabs.why": (): string =>
    "A browser opens only six connections to one server, and five tabs take five of them: with one more, none could save. Close one of the others, then try again.",
  "ui.shell.door.gone": (): string => "The program does not let this page in",
  "ui.shell.door.step.terminal": (): string => "Look at the terminal that the program runs in.",
  "ui.shell.door.step.start": (): string => "If it has ended, start it again:",
  "ui.shell.door.step.open": (): string => "Open the whole address that it prints:",
  "ui.shell.door.retry": (): string => "Try again",
};
