import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../../../shared/reachability/__testing__/arbitrary-network.ts";
import { interfacesOf } from "../../../shared/reachability/interfaces.ts";
import { works } from "../../../shared/reachability/remedies/effect.ts";
import { topologyOf } from "../../../shared/topology/__testing__/topology-of.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import type { ExplainedPair } from "../../analysis/analysis.ts";
import { ANALYSIS_JOBS } from "../../analysis/analysis-jobs.ts";
import { jobDoer } from "../../analysis/job-doer.ts";
import { storyOf } from "./story.ts";

const RUNS = { seed: 20_261_123, numRuns: 60 };

/** What the worker tells of a pair. */
function explained(topology: Topology, from: NodeId, to: NodeId): ExplainedPair {
  const input = { from, to, question: "ping" } as const;
  const answer = jobDoer(ANALYSIS_JOBS)({ id: 1, name: "explain", input, topology });
  return { ...("done" in answer ? (answer.done as ExplainedPair) : fail()), topology };
}

function fail(): never {
  throw new Error("the worker has no answer");
}

function stops(pair: ExplainedPair): readonly string[] {
  return storyOf(pair).flatMap(({ steps }) => steps.flatMap(({ stop }) => stop ?? []));
}

describe("storyOf", () => {
  it("marks where a question goes unanswered though no copy of it died", () => {
    const child = { kind: "macvlan", parent: "eno1", mode: "private" };
    const lab = topologyOf({
      nodes: [
        { kind: "host", id: "ws", name: "ws", local: true },
        { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
        { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
        { kind: "guest", id: "db", host: "ws", name: "db", type: "namespace" },
        { ...child, id: "mv0", guest: "web", name: "mv0", addresses: ["10.0.0.1/24"] },
        { ...child, id: "mv1", guest: "db", name: "mv1", addresses: ["10.0.0.2/24"] },
        { kind: "switch", id: "sw", name: "sw" },
      ],
      cables: [{ id: "c", from: "eno1", to: "sw", reflectiveRelay: true }],
    });

    const [request] = storyOf(explained(lab, "mv0" as NodeId, "mv1" as NodeId));

    expect(request?.steps.map(({ stop }) => stop)).toEqual(
      request?.steps.map((_, at, { length }) => (at === length - 1 ? "unanswered" : null)),
    );
  });

  it("has a red step for every pair that does not work, and none for one that does", () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (topology) => {
        const ends = interfacesOf(topology).slice(0, 6);
        for (const from of ends) {
          for (const to of ends.filter((end) => end !== from)) {
            const pair = explained(topology, from, to);
            const isRed = stops(pair).length > 0;
            expect([from, to, isRed]).toEqual([from, to, !works(pair.explanation.verdict)]);
          }
        }
      }),
      RUNS,
    );
  });
});
