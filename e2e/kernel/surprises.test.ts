import { describe } from "vitest";
import { surpriseTests } from "./suites/surprises.ts";
import { useJudge } from "./use-judge.ts";

describe("what surprises people, and is so", () => {
  surpriseTests(useJudge("surprises"));
});
