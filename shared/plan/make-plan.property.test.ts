import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWithLive } from "./compare.ts";
import { planDigest } from "./digest.ts";
import type { LiveState } from "./live-state.ts";
import { makePlan } from "./make-plan.ts";
import { mergeRestore } from "./nic-restore.ts";
import type { NicRestore, Plan } from "./plan.ts";
import { removePlan } from "./remove-plan.ts";
import type { Topology } from "../topology/document.ts";
import { comparable } from "./__testing__/kernel-state.ts";
import { runStages, undoStages } from "./__testing__/simulate.ts";
import { DOCUMENT, HOST, hasUniqueMacs, topologies } from "./__testing__/topologies.ts";

const RUNS = { numRuns: 150, seed: 20261122 };
const drawings = topologies.filter(hasUniqueMacs);

function planFor(topology: Topology, live: LiveState, madeNamespaces: readonly string[]): Plan {
  const made = makePlan({ topology, live, madeNamespaces });
  if (!made.ok) {
    throw new Error(JSON.stringify(made.error));
  }
  return made.value;
}

const MADE = ["red", "blue"];

describe("a plan", () => {
  it("leaves nothing to do, and what it expects holds", () => {
    fc.assert(
      fc.property(drawings, drawings, (first, second) => {
        const once = runStages(HOST, planFor(first, HOST, []).stages);
        const plan = planFor(second, once, MADE);

        const after = runStages(once, plan.stages);

        expect(compareWithLive(plan.expectations, after)).toEqual([]);
        expect(planFor(second, after, MADE).operations).toEqual([]);
        expect(planFor(second, after, MADE).stages).toEqual([]);
      }),
      RUNS,
    );
  });

  it("is taken back wholly after any part of it", () => {
    fc.assert(
      fc.property(drawings, drawings, fc.nat(), fc.nat(6), fc.nat(12), (...given) => {
        const [first, second, at, actions, lines] = given;
        const before = runStages(HOST, planFor(first, HOST, []).stages);
        const plan = planFor(second, before, MADE);
        fc.pre(plan.stages.length > 0);
        const begun = plan.stages.slice(0, (at % plan.stages.length) + 1);

        const between = runStages(before, begun, { actions, lines });
        const after = undoStages(between, begun);

        expect(comparable(after)).toEqual(comparable(before));
        expect(compareWithLive(plan.before, after)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("is taken back wholly when all stages ran", () => {
    fc.assert(
      fc.property(drawings, drawings, (first, second) => {
        const before = runStages(HOST, planFor(first, HOST, []).stages);
        const plan = planFor(second, before, MADE);

        const after = undoStages(runStages(before, plan.stages), plan.stages);

        expect(comparable(after)).toEqual(comparable(before));
      }),
      RUNS,
    );
  });

  it("has one digest for one document and live state", () => {
    fc.assert(
      fc.property(drawings, (topology) => {
        const copy = JSON.parse(JSON.stringify(topology)) as Topology;
        const live = JSON.parse(JSON.stringify(HOST)) as LiveState;

        expect(planDigest(planFor(copy, live, []))).toBe(planDigest(planFor(topology, HOST, [])));
      }),
      RUNS,
    );
  });
});

describe("removal", () => {
  it("leaves the host as it was before two applies", () => {
    fc.assert(
      fc.property(drawings, drawings, (first, second) => {
        const one = planFor(first, HOST, []);
        const between = runStages(HOST, one.stages);
        const two = planFor(second, between, MADE);
        const applied = runStages(between, two.stages);
        const restore = mergeRestore(mergeRestore([], one.restore), two.restore);

        const removal = planRemoval(applied, restore);

        expect(comparable(runStages(applied, removal.stages))).toEqual(comparable(HOST));
        expect(compareWithLive(removal.expectations, runStages(applied, removal.stages))).toEqual(
          [],
        );
        expect(comparable(undoStages(runStages(applied, removal.stages), removal.stages))).toEqual(
          comparable(applied),
        );
      }),
      RUNS,
    );
  });
});

function planRemoval(live: LiveState, restore: readonly NicRestore[]): Plan {
  const made = removePlan(DOCUMENT, live, { namespaces: MADE, restore });
  if (!made.ok) {
    throw new Error(JSON.stringify(made.error));
  }
  return made.value;
}
