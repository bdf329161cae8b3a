import { describe, expect, it } from "vitest";
import { wantsColour } from "./command-io.ts";

describe("wantsColour", () => {
  it.each([
    ["a terminal", {}, true, true],
    ["a pipe", {}, false, false],
    ["a terminal that has no colours", { TERM: "dumb" }, true, false],
    ["NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["an empty NO_COLOR", { NO_COLOR: "" }, true, true],
    ["FORCE_COLOR on a pipe", { FORCE_COLOR: "1" }, false, true],
    ["NO_COLOR before FORCE_COLOR", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, false],
    ["FORCE_COLOR=false", { FORCE_COLOR: "false" }, true, false],
  ])("follows %s", (_, env, isTerminal, expected) => {
    expect(wantsColour(env, isTerminal)).toBe(expected);
  });
});
