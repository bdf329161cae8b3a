import { list, plural } from "../plural.ts";

interface Named {
  readonly name: string;
}

interface Count {
  readonly count: number;
}

interface Kept {
  readonly manager: string;
  readonly links: readonly string[];
}

const files = (count: number): string => plural("en", count, { one: "file", other: "files" });

/** What the window says of keeping a document over restarts. */
export const uiPermanentMessages = {
  "ui.permanent.action.persist": (): string => "Make permanent…",
  "ui.permanent.action.unpersist": (): string => "Not permanent any more…",

  "ui.permanent.title": ({ name }: Named): string => `Make ${name} permanent here`,
  "ui.permanent.endTitle": ({ name }: Named): string => `Not permanent any more: ${name}`,
  "ui.permanent.atOnce": (): string =>
    "Nothing that runs now is touched, so there is nothing to try out: this is done at once.",
  "ui.permanent.keeper": (p: Kept & { readonly nics: readonly string[] }): string =>
    `${p.manager} manages ${list("en", p.nics)}. It will make ${list("en", p.links)} again after every start of this workstation, from the files below.`,
  "ui.permanent.keeperAlone": ({ manager, links }: Kept): string =>
    `${manager} will make ${list("en", links)} again after every start of this workstation, from the files below.`,
  "ui.permanent.taken": ({ manager }: { manager: string }): string =>
    `What was written for ${manager} is taken away again, word for word. Nothing else is touched.`,
  "ui.permanent.newFile": ({ mode }: { mode: string }): string => `new file, mode ${mode}`,
  "ui.permanent.fileChanges": (): string => "is changed",
  "ui.permanent.fileGoes": (): string => "is deleted",
  "ui.permanent.notKept": (): string => "Not made permanent",
  "ui.permanent.remarks": (): string => "Good to know",
  "ui.permanent.already": (): string => "This is permanent already, as the document draws it.",
  "ui.permanent.nothingLeft": (): string => "Nothing of this document is permanent here.",
  "ui.permanent.now": ({ count }: Count): string => `Write ${files(count)}`,
  "ui.permanent.endNow": ({ count }: Count): string => `Take ${files(count)} away`,
  "ui.permanent.impossible": (): string => "This cannot be made permanent here",
  "ui.permanent.endImpossible": (): string => "This cannot be taken away here",
  "ui.permanent.noNic": (): string =>
    "No NIC carries what is drawn here, so nothing tells which network manager is meant. Choose here who keeps it, or draw the NIC that carries it.",
  "ui.permanent.otherManager": (p: {
    readonly nic: string;
    readonly manager: string;
    readonly by: string;
  }): string =>
    `${p.nic} is managed by ${p.by}. Two programs must never configure one NIC, so ${p.manager} gets nothing there: choose ${p.by}.`,
  "ui.permanent.keptBy": (): string => "Kept by",
  "ui.permanent.chooseKeeper": (): string => "Choose who",
  "ui.permanent.otherwise": ({ name, manager }: Named & { manager: string }): string =>
    `${name} was made permanent with ${manager} before, and another program has its NICs now. Take that away first, then make it permanent again.`,

  "ui.permanent.working": ({ name }: Named): string => `Making ${name} permanent`,
  "ui.permanent.endWorking": ({ name }: Named): string => `Taking away what kept ${name}`,
  "ui.permanent.made": (): string => "Ready to stay. Does everything still work?",
  "ui.permanent.ended": (): string => "Taken away. Does everything still work?",
  "ui.permanent.lead": ({ count }: Count): string =>
    `Keep it, and ${files(count)} ${count === 1 ? "stays" : "stay"} for every start. Without an answer all is as it was before.`,
  "ui.permanent.endLead": ({ count }: Count): string =>
    `Keep it, and nothing of ${files(count)} comes back. Without an answer all is as it was before.`,
  "ui.permanent.kept": (): string => "Permanent",
  "ui.permanent.keptText": ({ count, name }: Count & Named): string =>
    count === 0
      ? `${name} was permanent already, as it is drawn.`
      : `${files(count)} written: what ${name} draws for this workstation itself is there again after every start.`,
  "ui.permanent.endKept": (): string => "Not permanent any more",
  "ui.permanent.endKeptText": ({ count, name }: Count & Named): string =>
    `${files(count)} taken away: nothing of ${name} comes back after a restart. What was applied stays until then.`,

  "ui.permanent.status": (): string => "Permanent",
  "ui.permanent.statusBoth": ({ applied }: { applied: string }): string => `${applied} · permanent`,
  "ui.permanent.heading": (): string => "Permanent",
  "ui.permanent.since": (
    p: Count & { readonly since: string; readonly user: string; readonly manager: string },
  ): string =>
    `Comes back after every start. Made permanent ${p.since} by ${p.user}: ${files(p.count)} for ${p.manager}.`,
  "ui.permanent.untilRestart": (): string => "Until this workstation is restarted.",
};
