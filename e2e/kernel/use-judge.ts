import { afterAll, beforeAll, expect } from "vitest";
import type { Topology } from "../../shared/topology/document.ts";
import type { LabPlan } from "./lab-plan.ts";
import { Judge, type Verdict } from "./judge.ts";
import { Testbed } from "./testbed.ts";

/** Measures a topology, and fails the test where the kernel does something else than was predicted. */
export type Judged = (
  topology: Topology,
  otherwise?: (plan: LabPlan) => LabPlan,
) => Promise<Verdict>;

/**
 * A judge for all tests of the file or block that calls this.
 *
 * @param testbed where the kernel is that judges; absent: this machine's own.
 */
export function useJudge(title: string, testbed = () => Testbed.start()): Judged {
  let judge: Judge;
  beforeAll(async () => {
    judge = await Judge.start(title, await testbed());
  });
  afterAll(() => judge.stop());
  return async (topology, otherwise) => {
    const verdict = await judge.judge(topology, otherwise);
    expect(verdict.disagreements).toEqual([]);
    return verdict;
  };
}
