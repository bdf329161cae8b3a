import { describe } from "vitest";
import { hostVmTests } from "./suites/host-vm.ts";
import { useJudge } from "./use-judge.ts";

describe("the host-VM restriction and the ways out of it", () => {
  hostVmTests(useJudge("host-VM restriction"));
});
