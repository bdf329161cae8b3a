import { plural } from "../plural.ts";

/** What a report says beside what the page for a wiki does. */
export const reportMessages = {
  "report.madeBy": (): string =>
    "Made by Macvlan Designer. Edit the document instead, and write the report again.",
  "report.contents": (): string => "Contents",
  "report.picture": (): string => "Picture",
  "report.problems": (): string => "Problems",
  "report.noProblems": (): string => "Nothing was found that would surprise anybody.",
  "report.problemsMore": ({ count }: { count: number }): string =>
    `And ${count} more; the command validate says all of them.`,
  "report.warning": (): string => "Warning",
  "report.info": (): string => "To know",
  "report.reach": (): string => "Who reaches whom",
  "report.frames": (): string => "Frames and broadcasts",
  "report.groups": (): string =>
    "Interfaces that the rules cannot tell apart stand in one row, called by the first of them.",
  "report.cut": ({ shown, count }: { shown: number; count: number }): string =>
    `The first ${shown} of ${count} rows and columns. The command reach prints all of them.`,
  "report.commands": (): string => "Plan",
  "report.aboutCommands": (): string =>
    "What makes the network, as a script. What would change on a machine as it is now, plan and apply say there.",
  "report.exports": (): string => "Exports",
  "report.aboutExports": (): string =>
    "The document as other programs read it, and what each of them cannot say.",
  "report.refused": (): string => "It cannot hold this document:",
  "report.left": ({ text }: { text: string }): string => `Not in it: ${text}`,
  "report.lost": ({ text }: { text: string }): string => `Lost: ${text}`,
  "report.tooLong": ({ count, target }: { count: number; target: string }): string =>
    `${plural("en", count, { one: "file", other: "files" })}, too long for a page: export FILE --to ${target} -o PATH writes them.`,
  "report.notesMore": ({ count }: { count: number }): string =>
    `And ${plural("en", count, { one: "note", other: "notes" })} more; the command export says all of them.`,
  "report.interfacesMore": ({ shown, count }: { shown: number; count: number }): string =>
    `The first ${shown} of ${count}.`,
  "report.noHost": (): string => "The document has no host, so there is nothing to make.",
  "report.hosts": ({ count }: { count: number }): string =>
    plural("en", count, { one: "host", other: "hosts" }),
  "report.guests": ({ count }: { count: number }): string =>
    plural("en", count, { one: "guest", other: "guests" }),
  "report.count": ({ count }: { count: number }): string =>
    plural("en", count, { one: "interface", other: "interfaces" }),
};
