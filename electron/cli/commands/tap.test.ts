import { describe, expect, it } from "vitest";
import { runCli } from "../__testing__/run-cli.ts";

describe("tap", () => {
  it.each([
    ["a link that is no tap", ["lo", "--", "true"], 64, "is no tap"],
    ["a link that there is not", ["no-such-link0", "--", "true"], 66, "There is no interface"],
    ["what is no name of a link", ["../../etc", "--", "true"], 66, "There is no interface"],
    ["no command", ["lo"], 64, "command"],
  ])("refuses %s", async (_what, args, exit, text) => {
    const run = await runCli(["tap", ...args]);

    expect(run.exit).toBe(exit);
    expect(run.stderr).toContain(text);
    expect(run.stdout).toBe("");
  });
});
