import type { Argument, Command, Option } from "commander";

/** A command as manual pages and completions need it: the same that `--help` tells. */
export interface CommandModel {
  /** From the program's name on. */
  readonly words: readonly string[];
  readonly summary: string;
  readonly operands: readonly OperandModel[];
  readonly options: readonly OptionModel[];
  /** What `--help` says after the options. */
  readonly after: string;
  readonly commands: readonly CommandModel[];
}

/** What stands without a dash. */
export interface OperandModel {
  readonly name: string;
  /** As in a line of usage: `<file>`, `[files...]`. */
  readonly usage: string;
  readonly description: string;
}

/** An option with all its spellings. */
export interface OptionModel {
  readonly short: string | undefined;
  readonly long: string;
  readonly description: string;
  /** What its value is called; absent: it takes none. */
  readonly value: string | undefined;
  /** All values that there are; empty: any. */
  readonly choices: readonly string[];
  /** May be given several times. */
  readonly isRepeatable: boolean;
}

/** Values that `--help` does not list, by command and option: `export --to`. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/** Reads a command and what is below it; the words are those of the commands above. */
export function commandModel(
  command: Command,
  known: KnownValues = {},
  above: readonly string[] = [],
): CommandModel {
  const words = [...above, command.name()];
  const help = command.createHelp();
  return {
    words,
    summary: command.description(),
    operands: help.visibleArguments(command).map(operandModel),
    options: help.visibleOptions(command).map((option) => {
      const values = known[[...words.slice(1), option.long].join(" ")];
      return optionModel(option, values ?? option.argChoices ?? []);
    }),
    after: textAfterHelp(command),
    commands: command.commands.map((child) => commandModel(child, known, words)),
  };
}

/** All commands below one, at any depth, each after the one that it is below. */
export function commandsBelow({ commands }: CommandModel): readonly CommandModel[] {
  return commands.flatMap((command) => [command, ...commandsBelow(command)]);
}

function operandModel(operand: Argument): OperandModel {
  const { required, variadic, description } = operand;
  const name = operand.name();
  const shown = variadic ? `${name}...` : name;
  return { name, usage: required ? `<${shown}>` : `[${shown}]`, description };
}

function optionModel(option: Option, choices: readonly string[]): OptionModel {
  const { short, description, flags, parseArg, variadic } = option;
  const defaultValue: unknown = option.defaultValue;
  const [, value] = /<([^>]+)>/u.exec(flags) ?? [];
  // What --help adds itself (lib/help.js, optionDescription).
  const isTold = typeof defaultValue === "string" || typeof defaultValue === "number";
  const usual = isTold && value !== undefined ? ` (default: ${defaultValue})` : "";
  return {
    short,
    long: option.long ?? flags,
    description: description + usual,
    value,
    choices,
    isRepeatable: variadic || (!option.argChoices && (parseArg?.length ?? 0) > 1),
  };
}

/** What `addHelpText("after", …)` has: commander gives it out only with the rest of the help. */
function textAfterHelp(command: Command): string {
  let help = "";
  const before = command.configureOutput();
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  command.configureOutput(before);
  return help.slice(command.helpInformation().length).trim();
}
