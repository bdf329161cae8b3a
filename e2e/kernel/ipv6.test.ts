import { describe } from "vitest";
import { ipv6Tests } from "./suites/ipv6.ts";
import { useJudge } from "./use-judge.ts";

describe("what IPv6 does otherwise", () => {
  ipv6Tests(useJudge("IPv6"));
});
