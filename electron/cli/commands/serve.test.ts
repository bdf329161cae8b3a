import { describe, expect, it } from "vitest";
import { runCli } from "../__testing__/run-cli.ts";

describe("serve", () => {
  it("ends with 66 without its folder", async () => {
    const { exit, stderr } = await runCli(["serve", "nowhere"]);

    expect(exit).toBe(66);
    expect(stderr).toContain("nowhere");
  });

  it.each(["-1", "65536", "http", "80.5", ""])("refuses port %j", async (port) => {
    const { exit } = await runCli(["serve", `--port=${port}`]);

    expect(exit).toBe(64);
  });

  it("says that the app was not built where its pages are missing", async () => {
    const { exit, stdout, stderr } = await runCli(["serve", "examples"]);

    expect(exit).toBe(69);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/npm run build/u);
  });
});
