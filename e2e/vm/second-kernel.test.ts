import { describe } from "vitest";
import { exampleTests } from "../kernel/suites/examples.ts";
import { hostVmTests } from "../kernel/suites/host-vm.ts";
import { ipv6Tests } from "../kernel/suites/ipv6.ts";
import { modeTests } from "../kernel/suites/modes.ts";
import { surpriseTests } from "../kernel/suites/surprises.ts";
import { useJudge } from "../kernel/use-judge.ts";
import { vmTestbed } from "./vm-testbed.ts";

describe("what is measured on this machine's kernel is so on Debian's 6.1, too", () => {
  const judged = useJudge("the second kernel", vmTestbed);
  describe("modes", () => {
    modeTests(judged);
  });
  describe("surprises", () => {
    surpriseTests(judged);
  });
  describe("the host-VM restriction", () => {
    hostVmTests(judged);
  });
  describe("IPv6", () => {
    ipv6Tests(judged);
  });
  describe("examples", () => {
    exampleTests(judged, true);
  });
});
