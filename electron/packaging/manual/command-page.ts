import type { CommandModel, OptionModel } from "../command-line/command-model.ts";
import { bold, definition, italic, literal, manualPage, roffCode, roffText } from "./roff.ts";

/** What a page has beside what `--help` says. */
export interface PageExtras {
  readonly version: string;
  readonly date: Date;
  /** Further parts, as headings and roff. */
  readonly parts: readonly (readonly [heading: string, roff: string])[];
  /** Other pages, such as `macvlan-designer(1)`. */
  readonly seeAlso: readonly string[];
}

/** The name of a command's page, without its section. */
export function pageName({ words }: CommandModel): string {
  return words.join("-");
}

/** The manual page of a command and of the commands below it that have no page of their own. */
export function commandPage(
  command: CommandModel,
  { version, date, parts, seeAlso }: PageExtras,
  below: readonly CommandModel[],
): string {
  const { description, examples } = readAfter(command.after);
  const all = below.length > 0 ? below : [command];
  return manualPage(
    { name: pageName(command), section: 1, summary: headline(command.summary), version, date },
    [
      ["SYNOPSIS", all.map(synopsis).join("\n.br\n")],
      [
        "DESCRIPTION",
        [`.PP\n${roffText(sentence(command.summary))}`, description].filter(Boolean).join("\n"),
      ],
      ["COMMANDS", command.commands.map(commandEntry).join("\n")],
      [
        "OPTIONS",
        [...command.operands.map(operandEntry), ...command.options.map(optionEntry)].join("\n"),
      ],
      ...parts,
      ["EXAMPLES", examples],
      ["SEE ALSO", seeAlso.map(reference).join(",\n")],
    ],
  );
}

function synopsis({ words, operands, options, commands }: CommandModel): string {
  const words_ = bold(roffCode(words.join(" ")));
  const rest = [
    ...(options.length > 0 ? [`[${italic("option")} ...]`] : []),
    ...(commands.length > 0 ? [italic("command"), "..."] : []),
    ...operands.map(({ usage }) => usageOf(usage)),
  ];
  return [words_, ...rest].join(" ");
}

/** `<file>` as an italic word, `[file]` in brackets. */
function usageOf(usage: string): string {
  const [, open = "", name = ""] = /^(.)(.*).$/u.exec(usage) ?? [];
  const word = name.endsWith("...")
    ? `${italic(roffCode(name.slice(0, -3)))} ...`
    : italic(roffCode(name));
  return open === "[" ? `[${word}]` : word;
}

/** A command below this one: where it has no page, with its own options. */
function commandEntry(command: CommandModel): string {
  const own = command.options.filter(({ long }) => long !== "--help");
  const isPage = command.words.length === 2;
  const words = command.words.slice(1).join(" ");
  const entry = definition(bold(roffCode(words)), roffText(sentence(command.summary)));
  const options = own.map(optionEntry).join("\n");
  return isPage || options === "" ? entry : `${entry}\n.RS\n${options}\n.RE`;
}

function operandEntry({ usage, description }: CommandModel["operands"][number]): string {
  return definition(usageOf(usage), roffText(sentence(description)));
}

function optionEntry({ short, long, value, choices, description }: OptionModel): string {
  const spellings = [short, long].filter((flag) => flag !== undefined);
  const flags = spellings.map((flag) => bold(roffCode(flag))).join(", ");
  const term = value === undefined ? flags : `${flags} ${italic(roffCode(value))}`;
  const known = choices.length > 0 ? ` One of ${choices.join(", ")}.` : "";
  return definition(term, roffText(sentence(description) + known));
}

/** Whatever `--help` has after the options: examples are recognised by their heading. */
function readAfter(after: string): { readonly description: string; readonly examples: string } {
  const blocks = after.split(/\n{2,}/u).filter((block) => block !== "");
  const isExample = (block: string): boolean => /^Examples?:\n/u.test(block);
  const examples = blocks.filter(isExample).map((block) => block.replace(/^.*\n/u, ""));
  return {
    description: blocks
      .filter((block) => !isExample(block))
      .map(blockOf)
      .join("\n"),
    examples: examples.map((block) => literal(dedent(block))).join("\n"),
  };
}

function blockOf(block: string): string {
  const lines = block.split("\n");
  const text = lines.filter((line) => !line.startsWith("  ")).join("\n");
  const shown = lines.filter((line) => line.startsWith("  ")).join("\n");
  return [`.PP\n${roffText(text)}`, ...(shown === "" ? [] : [literal(dedent(shown))])].join("\n");
}

function dedent(block: string): string {
  return block.replace(/^ {2}/gmu, "");
}

/** One line without a full stop, as whatis(1) has it. */
function headline(summary: string): string {
  return summary.replace(/\.$/u, "");
}

function sentence(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.:!?]$/u.test(first) || first === "" ? first : `${first}.`;
}

function reference(page: string): string {
  const [, name = page, section = ""] = /^(.*)\((\d)\)$/u.exec(page) ?? [];
  return `.BR ${roffCode(name)} (${section})`;
}
