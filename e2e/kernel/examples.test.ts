import { describe } from "vitest";
import { exampleTests } from "./suites/examples.ts";
import { useJudge } from "./use-judge.ts";

describe("examples", () => {
  exampleTests(useJudge("examples"), false);
});
