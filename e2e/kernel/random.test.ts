import { afterAll, expect, it } from "vitest";
import { reachability } from "../../shared/reachability/matrix.ts";
import type { Topology } from "../../shared/topology/document.ts";
import {
  compareWithLab,
  describe as describeComparison,
  describeDisagreement,
  sum,
  type Comparison,
} from "./compare.ts";
import { randomTopology } from "./random-topology.ts";
import { shrink } from "./shrink.ts";
import { Testbed } from "./testbed.ts";

const COUNT = Number(process.env["MVD_RANDOM"] ?? 40);
const SEED = Number(process.env["MVD_SEED"] ?? 20_261_122);
/** Labs side by side: each mostly waits for the kernel. */
const TESTBEDS = 2;
/** Shrinking measures hundreds of topologies: one counterexample is enough to read. */
const SHRUNK = 1;

const comparisons: Comparison[] = [];

afterAll(() => {
  const all = sum(comparisons);
  console.log(describeComparison(`random, seed ${SEED}`, all));
  all.noise.forEach((cell) => {
    console.log(`noise: ${describeDisagreement(cell)}`);
  });
});

it(
  `the kernel does what was predicted in ${COUNT} random topologies from seed ${SEED}`,
  { timeout: 120_000 + COUNT * 5_000 },
  async () => {
    const seeds = Array.from({ length: COUNT }, (_, place) => SEED + place);
    const wrong = await inTestbeds(seeds);

    expect(wrong.join("\n")).toBe("");
    const { races, cells } = sum(comparisons);
    const measured = Object.values(cells).reduce((total, count) => total + count, 0);
    expect(races).toBeLessThanOrEqual(0.01 * measured);
  },
);

/** Judges every seed's topology; returns a report for each that was predicted wrongly. */
async function inTestbeds(seeds: readonly number[]): Promise<string[]> {
  const left = [...seeds];
  const reports: string[] = [];
  const work = async (): Promise<void> => {
    const testbed = await Testbed.start();
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const topology = randomTopology(seed, { ipv6: seed % 2 === 1 });
      const comparison = await judge(testbed, topology);
      comparisons.push(comparison);
      if (comparison.disagreements.length > 0) {
        const example = reports.length < SHRUNK ? await smallest(testbed, topology) : topology;
        reports.push(await report(testbed, seed, example));
      }
    }
    await testbed.stop();
  };
  await Promise.all(Array.from({ length: TESTBEDS }, work));
  return reports;
}

function judge(testbed: Testbed, topology: Topology): Promise<Comparison> {
  const predicted = reachability(topology);
  return testbed.withLab(topology, (lab) => compareWithLab(predicted, lab));
}

function smallest(testbed: Testbed, topology: Topology): Promise<Topology> {
  return shrink(topology, async (smaller) => {
    try {
      const { disagreements } = await judge(testbed, smaller);
      return disagreements.length > 0;
    } catch {
      // Without this or that the kernel refuses it: no counterexample.
      return false;
    }
  });
}

async function report(testbed: Testbed, seed: number, example: Topology): Promise<string> {
  const { disagreements } = await judge(testbed, example);
  return [`seed ${seed}`, ...disagreements.map(describeDisagreement), JSON.stringify(example)].join(
    "\n  ",
  );
}
