import { describe, expect, it } from "vitest";
import { explain } from "../../shared/reachability/explain/explain.ts";
import { lint } from "../../shared/lint/lint.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { example } from "./__testing__/examples.ts";
import { ownThread, type OwnThread } from "./__testing__/own-thread.ts";
import type { Analyst, PairQuestion } from "./analysis.ts";
import { workerAnalyst } from "./worker-analyst.ts";

const [ENO1, MV0, MV1] = ["eno1", "mv0", "mv1"] as [NodeId, NodeId, NodeId];

function asked(from: NodeId, to: NodeId): PairQuestion {
  return { from, to, question: "ping" };
}

function withWorkers(): { readonly analyst: Analyst; readonly workers: readonly OwnThread[] } {
  const workers: OwnThread[] = [];
  const analyst = workerAnalyst((jobs) => {
    const worker = ownThread(jobs);
    workers.push(worker);
    return worker;
  });
  return { analyst, workers };
}

describe("workerAnalyst", () => {
  it("answers about the very document that was sent", async () => {
    const topology = example("home-lab");

    const analysis = await withWorkers().analyst.analyse(topology);

    expect(analysis.topology).toBe(topology);
    expect(analysis.diagnostics).toEqual(lint(topology));
    expect(analysis.reach).toEqual(classesOf(topology));
    expect(analysis.counts).toEqual({ interfaces: 5, pairs: 20, blocked: 4 });
  });

  it("tells a pair's story first and its remedies after", async () => {
    const topology = example("home-lab");
    const { analyst } = withWorkers();

    const { explanation, pending } = await analyst.explain(topology, asked(ENO1, MV0));
    const remedies = await analyst.remedies(topology, explanation);

    expect(pending).toBe(true);
    expect({ ...explanation, remedies }).toEqual(explain(topology, ENO1, MV0));
  });

  it("sends a document to a worker once", async () => {
    const topology = example("home-lab");
    const { analyst, workers } = withWorkers();

    await Promise.all([
      analyst.explain(topology, asked(ENO1, MV0)),
      analyst.explain(topology, asked(MV0, MV1)),
      analyst.explain({ ...topology }, asked(MV0, MV1)),
    ]);

    const sent = workers.flatMap(({ requests }) => requests.map((one) => one.topology !== null));
    expect(sent).toEqual([true, false, true]);
  });

  it("fails what cannot be answered, and goes on", async () => {
    const { analyst } = withWorkers();
    const topology = example("home-lab");

    await expect(analyst.explain(topology, asked("nobody" as NodeId, MV0))).rejects.toThrow(
      "nobody",
    );
    expect((await analyst.explain(topology, asked(MV0, MV1))).explanation.verdict).toBe("yes");
  });

  it("begins the large worker of exports with the first thing that is written", async () => {
    const topology = example("home-lab");
    const begun: string[] = [];
    const analyst = workerAnalyst((jobs) => {
      begun.push(jobs);
      return ownThread(jobs);
    });

    await analyst.analyse(topology);
    const before = [...begun];
    const drawn = await analyst.drawn(topology, { format: "dot", reachability: true, options: {} });

    expect(before).toEqual(["analysis"]);
    expect(begun).toEqual(["analysis", "exports"]);
    expect(drawn).toContain("graph");
  });

  it("replaces a worker that dies", async () => {
    const topology = example("home-lab");
    const { analyst, workers } = withWorkers();

    const lost = analyst.explain(topology, asked(MV0, MV1));
    workers[0]?.die("out of memory");

    await expect(lost).rejects.toThrow("out of memory");
    expect((await analyst.explain(topology, asked(MV0, MV1))).explanation.verdict).toBe("yes");
    expect(workers).toHaveLength(2);
  });
});
