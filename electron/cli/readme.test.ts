import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runCli } from "./__testing__/run-cli.ts";

const README = readFileSync("README.md", "utf8");

/** A command that the README shows, and what it says the command prints. */
function shown(command: string): string {
  const start = README.indexOf(`$ npx macvlan-designer ${command}`);
  const output = README.indexOf("\n", start) + 1;
  return README.slice(output, README.indexOf("```", output));
}

it.each([
  "reach examples/home-lab.macvlan.json",
  "explain examples/home-lab.macvlan.json eno1 web",
])("the README shows what %s really prints", async (command) => {
  const { stdout } = await runCli(command.split(" "));

  expect(stdout).toBe(shown(command));
});
