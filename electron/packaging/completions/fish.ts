import {
  commandsBelow,
  type CommandModel,
  type OptionModel,
} from "../command-line/command-model.ts";

/** Completions for fish (complete(1) of fish). */
export function fishCompletions(program: CommandModel): string {
  const [name = ""] = program.words;
  const complete = `complete -c ${name}`;
  const commands = commandsBelow(program);
  const lines = [
    ...program.commands.map(
      (command) => `${complete} -n __fish_use_subcommand -f ${offer(command)}`,
    ),
    ...program.options.map(
      (option) => `${complete} -n __fish_use_subcommand ${optionWords(option)}`,
    ),
    ...commands.flatMap((command) => [
      ...command.commands.map((child) => `${complete} -n ${seen(command)} -f ${offer(child)}`),
      ...command.options.map((option) => `${complete} -n ${seen(command)} ${optionWords(option)}`),
    ]),
  ];
  return `# fish completion for ${name}(1), made from the same source as its --help\n\n${lines.join("\n")}\n`;
}

function offer({ words, summary }: CommandModel): string {
  return `-a ${quote(words.at(-1) ?? "")} -d ${quote(summary)}`;
}

/** All words of the command stand in the line already. */
function seen({ words }: CommandModel): string {
  const tests = words.slice(1).map((word) => `__fish_seen_subcommand_from ${word}`);
  return quote(tests.join("; and "));
}

function optionWords({ short, long, value, choices, description }: OptionModel): string {
  return [
    ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
    `-l ${long.slice(2)}`,
    ...(value === undefined ? [] : ["-r"]),
    ...(choices.length > 0 ? [`-f -a ${quote(choices.join(" "))}`] : []),
    `-d ${quote(description)}`,
  ].join(" ");
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/gu, "\\$&")}'`;
}
