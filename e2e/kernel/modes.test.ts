import { describe } from "vitest";
import { modeTests } from "./suites/modes.ts";
import { useJudge } from "./use-judge.ts";

describe("every mode, with and without reflective relay", () => {
  modeTests(useJudge("modes"));
});
