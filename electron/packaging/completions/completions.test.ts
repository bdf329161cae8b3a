import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { CommandModel } from "../command-line/command-model.ts";
import { bashCompletions } from "./bash.ts";
import { fishCompletions } from "./fish.ts";
import { zshCompletions } from "./zsh.ts";

const NO_VALUE = { short: undefined, value: undefined, choices: [], isRepeatable: false };
const HELP = { ...NO_VALUE, short: "-h", long: "--help", description: "display help" };

const INSTALL: CommandModel = {
  words: ["my-tool", "helper", "install"],
  summary: "put it in place",
  operands: [],
  options: [{ ...NO_VALUE, long: "--json", description: "as JSON" }],
  after: "",
  commands: [],
};

const TOOL: CommandModel = {
  words: ["my-tool"],
  summary: "a tool",
  operands: [],
  options: [HELP],
  after: "",
  commands: [
    {
      ...INSTALL,
      words: ["my-tool", "draw"],
      summary: "draw it: a user's [picture]",
      operands: [{ name: "file", usage: "<file>", description: "what to draw" }],
      options: [
        { ...NO_VALUE, short: "-o", long: "--output", value: "path", description: "where to" },
        {
          ...NO_VALUE,
          long: "--theme",
          value: "theme",
          choices: ["light", "dark"],
          description: "its",
        },
        { ...NO_VALUE, long: "--no-legend", description: "leave it out" },
      ],
    },
    { ...INSTALL, words: ["my-tool", "helper"], options: [HELP], commands: [INSTALL] },
  ],
};

/** What bash would offer after these words, the last of which is being typed. */
function inBash(...words: readonly string[]): readonly string[] {
  const script = `complete() { :; }; ${bashCompletions(TOOL)}
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _my_tool
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync("bash", ["-euc", script, "bash", "my-tool", ...words]);
  return output.toString().split("\n").filter(Boolean);
}

describe("bashCompletions", () => {
  it.each([
    [[""], ["draw", "helper"]],
    [["-"], ["-h", "--help"]],
    [["dr"], ["draw"]],
    [
      ["draw", "--"],
      ["--output", "--theme", "--no-legend"],
    ],
    [
      ["draw", "--theme", ""],
      ["light", "dark"],
    ],
    [["draw", "--theme", "d"], ["dark"]],
    [["draw", "--no-legend", "--th"], ["--theme"]],
    [["helper", ""], ["install"]],
    [["helper", "install", "--"], ["--json"]],
  ])("offers after %j what fits", (words, offered) => {
    expect(inBash(...words)).toEqual(offered);
  });

  it.each([[["draw", "--output", ""]], [["draw", "-o", "x"]], [["draw", "fi"]], [["draw", ""]]])(
    "leaves %j to file names",
    (words) => {
      expect(inBash(...words)).toEqual([]);
    },
  );
});

describe("zshCompletions", () => {
  it("says what each command and option is for, escaped for _arguments and for the shell", () => {
    const text = zshCompletions(TOOL);

    expect(text.startsWith("#compdef my-tool\n")).toBe(true);
    expect(text).toContain(`'draw:draw it\\: a user'\\''s [picture]'`);
    expect(text).toContain(`'(-o --output)'{-o,--output}'[where to]:path:_files'`);
    expect(text).toContain(`'--theme[its]:theme:(light dark)'`);
    expect(text).toContain("'1:<file>:_files'");
    expect(text).toContain("install) _my_tool_helper_install ;;");
  });
});

describe("fishCompletions", () => {
  it("ties each option to its command", () => {
    const lines = fishCompletions(TOOL).split("\n");

    expect(lines).toContain(
      `complete -c my-tool -n __fish_use_subcommand -f -a 'draw' -d 'draw it: a user\\'s [picture]'`,
    );
    expect(lines).toContain(
      `complete -c my-tool -n '__fish_seen_subcommand_from draw' -l theme -r -f -a 'light dark' -d 'its'`,
    );
    expect(lines).toContain(
      `complete -c my-tool -n '__fish_seen_subcommand_from helper; and __fish_seen_subcommand_from install' -l json -d 'as JSON'`,
    );
  });
});
