import { reachability } from "../../shared/reachability/matrix.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import {
  compareWithLab,
  describe,
  describeDisagreement,
  sum,
  type CellValue,
  type Comparison,
} from "./compare.ts";
import type { LabPlan } from "./lab-plan.ts";
import { Testbed, type Lab, type MatrixName, type Measured } from "./testbed.ts";

/** A measured topology, with its cells by the names of sender and receiver. */
export interface Verdict {
  readonly comparison: Comparison;
  /** One line for each cell that was predicted wrongly. */
  readonly disagreements: readonly string[];
  readonly cell: (matrix: MatrixName, from: string, to: string) => CellValue;
}

/** Lets the kernel judge what the engine predicts, and keeps count. */
export class Judge {
  readonly #title: string;
  readonly #testbed: Testbed;
  readonly #comparisons: Comparison[] = [];

  private constructor(title: string, testbed: Testbed) {
    this.#title = title;
    this.#testbed = testbed;
  }

  static async start(title: string, testbed?: Testbed): Promise<Judge> {
    return new Judge(title, testbed ?? (await Testbed.start()));
  }

  /** @param otherwise see Testbed.withLab */
  async judge(topology: Topology, otherwise?: (plan: LabPlan) => LabPlan): Promise<Verdict> {
    const predicted = reachability(topology);
    const compare = async (lab: Lab): Promise<Verdict> => {
      const comparison = await compareWithLab(predicted, lab);
      this.#comparisons.push(comparison);
      return {
        comparison,
        disagreements: comparison.disagreements.map(describeDisagreement),
        cell: (matrix, from, to) => {
          const noise = comparison.noise.find(
            (one) => one.matrix === matrix && one.from === from && one.to === to,
          );
          return noise ? noise.predicted : cellOf(lab.measured, matrix, from, to);
        },
      };
    };
    return this.#testbed.withLab(topology, compare, otherwise);
  }

  /** Ends the testbed and prints what was compared. */
  async stop(): Promise<void> {
    await this.#testbed.stop();
    console.log(describe(this.#title, sum(this.#comparisons)));
  }
}

function cellOf(measured: Measured, matrix: MatrixName, from: string, to: string): CellValue {
  const place = (id: string): number => {
    const found = measured.interfaces.indexOf(id as NodeId);
    if (found < 0) {
      throw new Error(`${id} is no interface of the topology`);
    }
    return found;
  };
  return measured[matrix][place(from)]?.[place(to)] ?? null;
}
