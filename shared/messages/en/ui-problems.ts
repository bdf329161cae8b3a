import { plural } from "../plural.ts";

/** The list of problems, said in English. */
export const uiProblemsMessages = {
  "ui.problems.title": () => "Problems",
  "ui.problems.filter": () => "Which problems are shown",
  "ui.problems.all": ({ count }: { count: number }) => `All ${count}`,
  "ui.problems.error": ({ count }: { count: number }) =>
    plural("en", count, { one: "error", other: "errors" }),
  "ui.problems.warning": ({ count }: { count: number }) =>
    plural("en", count, { one: "warning", other: "warnings" }),
  "ui.problems.info": ({ count }: { count: number }) =>
    plural("en", count, { one: "hint", other: "hints" }),
  "ui.problems.one.error": () => "Error:",
  "ui.problems.one.warning": () => "Warning:",
  "ui.problems.one.info": () => "Hint:",
  "ui.problems.kernel": () => "The kernel would say:",
  "ui.problems.cable": () => "cable",
  "ui.problems.fixAll": ({ count }: { count: number }) => `Fix all ${count} of this kind`,
  "ui.problems.fixAllHelp": ({ code }: { code: string }) =>
    `Applies the first fix to every ${code}. One step to undo.`,
  "ui.problems.looking": () => "Looking for problems…",
  "ui.problems.none": () => "No problems found",
  "ui.problems.noneHint": () => "The kernel would take this as it is drawn.",
  "ui.problems.noneOfThese": () => "None of this kind.",
};
