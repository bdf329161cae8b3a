import { afterAll, expect, it } from "vitest";
import { reachability } from "../../shared/reachability/matrix.ts";
import {
  compareWithLab,
  describe as describeComparison,
  describeDisagreement,
  sum,
  type Comparison,
} from "../kernel/compare.ts";
import { randomTopology } from "../kernel/random-topology.ts";
import { vmTestbed } from "./vm-testbed.ts";

const COUNT = Number(process.env["MVD_RANDOM"] ?? 40);
const SEED = Number(process.env["MVD_SEED"] ?? 20_261_122);

/** Machines side by side: each waits for silence about half of the time. */
const TESTBEDS = 2;

const comparisons: Comparison[] = [];

afterAll(() => {
  const all = sum(comparisons);
  console.log(describeComparison(`random VLANs, seed ${SEED}`, all));
  all.noise.forEach((cell) => {
    console.log(`noise: ${describeDisagreement(cell)}`);
  });
});

it(
  `the kernel does what was predicted in ${COUNT} random topologies with VLANs from seed ${SEED}`,
  { timeout: 120_000 + COUNT * 20_000 },
  async () => {
    const seeds = Array.from({ length: COUNT }, (_, place) => SEED + place);
    const wrong = await inTestbeds(seeds);

    expect(wrong.join("\n")).toBe("");
    const { races, cells } = sum(comparisons);
    expect(races).toBeLessThanOrEqual(0.01 * (cells.unicast + cells.broadcast + cells.ping));
  },
);

/** Judges every seed's topology; returns a line for each cell that was predicted wrongly. */
async function inTestbeds(seeds: readonly number[]): Promise<string[]> {
  const left = [...seeds];
  const wrong: string[] = [];
  const work = async (): Promise<void> => {
    const testbed = await vmTestbed();
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const topology = randomTopology(seed, { vlans: true });
      const predicted = reachability(topology);
      const comparison = await testbed.withLab(topology, (lab) => compareWithLab(predicted, lab));
      comparisons.push(comparison);
      for (const cell of comparison.disagreements) {
        wrong.push(`seed ${seed}: ${describeDisagreement(cell)}`);
      }
    }
    await testbed.stop();
  };
  await Promise.all(Array.from({ length: TESTBEDS }, work));
  return wrong;
}
