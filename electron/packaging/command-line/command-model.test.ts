import { Command, Option } from "commander";
import { describe, expect, it } from "vitest";
import { commandModel, commandsBelow } from "./command-model.ts";

function program(): Command {
  const draw = new Command("draw")
    .description("draw a thing")
    .argument("<file>", "what to draw")
    .argument("[others...]", "more of it")
    .option("-o, --output <path>", "where to")
    .option("--nic <a=b>", "a pair", (text: string, before: readonly string[]) => [...before, text])
    .option("--port <number>", "a port", Number, 0)
    .option("--no-legend", "leave it out")
    .addOption(new Option("--theme <theme>", "colours").choices(["light", "dark"]).default("light"))
    .addHelpText("after", "\nExample:\n  $ tool draw x");
  const group = new Command("helper").description("a group");
  group.command("install").description("put in place");
  return new Command("tool").description("A tool.").addCommand(draw).addCommand(group);
}

describe("commandModel", () => {
  it("reads operands, options with their values and defaults, and what --help says after them", () => {
    const [draw] = commandModel(program()).commands;

    expect(draw).toMatchObject({
      words: ["tool", "draw"],
      summary: "draw a thing",
      after: "Example:\n  $ tool draw x",
      operands: [
        { usage: "<file>", description: "what to draw" },
        { usage: "[others...]", description: "more of it" },
      ],
    });
    expect(draw?.options).toEqual([
      option("--output", "where to", { short: "-o", value: "path" }),
      option("--nic", "a pair", { value: "a=b", isRepeatable: true }),
      option("--port", "a port (default: 0)", { value: "number" }),
      option("--no-legend", "leave it out", {}),
      option("--theme", "colours (default: light)", { value: "theme", choices: ["light", "dark"] }),
      option("--help", "display help for command", { short: "-h" }),
    ]);
  });

  it("takes values from elsewhere that --help does not list", () => {
    const [draw] = commandModel(program(), { "draw --output": ["a", "b"] }).commands;

    expect(draw?.options[0]?.choices).toEqual(["a", "b"]);
  });

  it("goes down to the last command", () => {
    const below = commandsBelow(commandModel(program()));

    expect(below.map(({ words }) => words.join(" "))).toEqual([
      "tool draw",
      "tool helper",
      "tool helper install",
    ]);
  });

  it("leaves the program able to print its help", () => {
    const tool = program();
    commandModel(tool);
    let printed = "";
    tool.configureOutput({ writeOut: (text) => (printed += text) });

    tool.outputHelp();

    expect(printed).toContain("Usage: tool");
  });
});

function option(long: string, description: string, rest: object): object {
  const nothing = { short: undefined, value: undefined, choices: [], isRepeatable: false };
  return { long, description, ...nothing, ...rest };
}
