import type { CommandModel, OptionModel } from "../command-line/command-model.ts";

/** Completions for zsh (zshcompsys(1), `_arguments`). */
export function zshCompletions(program: CommandModel): string {
  const [name = ""] = program.words;
  const called = `_${name.replaceAll("-", "_")}`;
  const functions = withBelow(program).map((command) => completer(called, command));
  return `#compdef ${name}
# Made from the same source as its --help.

${functions.join("\n\n")}

${called} "$@"
`;
}

function withBelow(command: CommandModel): readonly CommandModel[] {
  return [command, ...command.commands.flatMap(withBelow)];
}

function completer(called: string, command: CommandModel): string {
  const { options, operands, commands } = command;
  const own = functionName(called, command);
  const files = operands.map(({ usage }, place) =>
    quote(`${usage.includes("...") ? "*" : place + 1}:${escape(usage)}:_files`),
  );
  if (commands.length === 0) {
    return `${own}() {\n  _arguments -s ${continued([...options.map(specification), ...files])}\n}`;
  }
  const list = commands.map(({ words, summary }) =>
    quote(`${words.at(-1) ?? ""}:${summary.replaceAll(":", "\\:")}`),
  );
  const cases = commands.map(
    (child) => `        ${child.words.at(-1) ?? ""}) ${functionName(called, child)} ;;`,
  );
  const places = [quote("1:command:->command"), quote("*::argument:->rest")];
  return `${own}() {
  local curcontext=$curcontext state line
  local -a commands
  _arguments -C ${continued([...options.map(specification), ...places])}
  case $state in
    command)
      commands=(
${list.map((entry) => `        ${entry}`).join("\n")}
      )
      _describe command commands
      ;;
    rest)
      case $line[1] in
${cases.join("\n")}
      esac
      ;;
  esac
}`;
}

function functionName(called: string, { words }: CommandModel): string {
  return [called, ...words.slice(1)].join("_").replaceAll("-", "_");
}

function continued(words: readonly string[]): string {
  return words.join(" \\\n    ");
}

/** `(-o --output)'{-o,--output}'[…]:value:action`, as `_arguments` reads it. */
function specification({
  short,
  long,
  value,
  choices,
  description,
  isRepeatable,
}: OptionModel): string {
  const action = choices.length > 0 ? `(${choices.join(" ")})` : "_files";
  const rest = `[${escape(description)}]${value === undefined ? "" : `:${escape(value)}:${action}`}`;
  const repeat = isRepeatable ? "*" : "";
  return short === undefined
    ? quote(`${repeat}${long}${rest}`)
    : `${quote(`(${short} ${long})`)}{${short},${long}}${quote(rest)}`;
}

function escape(text: string): string {
  return text.replace(/[\\[\]:]/gu, "\\$&");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
