import {
  commandsBelow,
  type CommandModel,
  type OptionModel,
} from "../command-line/command-model.ts";

/** Completions for bash (bash(1), "Programmable Completion"): commands, options, values, files. */
export function bashCompletions(program: CommandModel): string {
  const [name = ""] = program.words;
  const called = `_${name.replaceAll("-", "_")}`;
  const commands = commandsBelow(program);
  return `# bash completion for ${name}(1), made from the same source as its --help

${called}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  local command='' words='' options='' place
  for ((place = 1; place < COMP_CWORD; place++)); do
    case "$command \${COMP_WORDS[place]}" in
${commands.map(({ words }) => `      ${quote(` ${words.slice(1).join(" ")}`)}) command=${quote(` ${words.slice(1).join(" ")}`)} ;;`).join("\n")}
    esac
  done
  # Nothing offered means file names.
  COMPREPLY=()
  case "$command $previous" in
${commands.flatMap((command) => valueCases(command)).join("\n")}
  esac
  case $command in
${[program, ...commands].map(wordsCase).join("\n")}
  esac
  if [[ $current == -* ]]; then
    words=$options
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -o default -F ${called} ${name}
`;
}

/** After an option with a value come its values, or a file's name. */
function valueCases({ words, options }: CommandModel): readonly string[] {
  return options
    .filter(({ value }) => value !== undefined)
    .map((option) => {
      const patterns = spellings(option).map((flag) =>
        quote(` ${[...words.slice(1), flag].join(" ")}`),
      );
      const offer = `mapfile -t COMPREPLY < <(compgen -W ${quote(option.choices.join(" "))} -- "$current")`;
      const body = option.choices.length > 0 ? `\n      ${offer}` : "";
      return `    ${patterns.join(" | ")})${body}\n      return\n      ;;`;
    });
}

function wordsCase({ words, options, commands }: CommandModel): string {
  const path = words.slice(1).join(" ");
  const below = commands.map((command) => command.words.at(-1) ?? "").join(" ");
  const flags = options.flatMap(spellings).join(" ");
  const pattern = quote(path === "" ? "" : ` ${path}`);
  return `    ${pattern}) words=${quote(below)} options=${quote(flags)} ;;`;
}

function spellings({ short, long }: OptionModel): readonly string[] {
  return short === undefined ? [long] : [short, long];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
