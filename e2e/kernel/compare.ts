import { PING_VERDICTS, type Reachability } from "../../shared/reachability/reachability.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Cell, Lab, MatrixName, Measured } from "./testbed.ts";

/** What a cell says: copies of a frame, or what an echo did. */
export type CellValue = number | string | null;

/** A cell in which the kernel did something else than was predicted. */
export interface Disagreement {
  readonly matrix: MatrixName;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly predicted: CellValue;
  readonly measured: CellValue;
  /** Measured again; empty when it was not. */
  readonly again: readonly CellValue[];
}

/** What a prediction is worth on one topology, or on several. */
export interface Comparison {
  readonly topologies: number;
  readonly cells: Readonly<Record<MatrixName, number>>;
  readonly agreeing: Readonly<Record<MatrixName, number>>;
  /** Ping cells that the prediction leaves open. */
  readonly races: number;
  /** Ping cells in which a macvtap's multicast filter let through what it mostly does not. */
  readonly leaks: number;
  /** Cells that differed once and agreed each time they were measured again. */
  readonly noise: readonly Disagreement[];
  readonly disagreements: readonly Disagreement[];
}

export const MATRICES: readonly MatrixName[] = ["unicast", "broadcast", "ping", "ping6"];

const NO_CELLS = { unicast: 0, broadcast: 0, ping: 0, ping6: 0 };

const NOTHING: Comparison = {
  topologies: 0,
  cells: NO_CELLS,
  agreeing: NO_CELLS,
  races: 0,
  leaks: 0,
  noise: [],
  disagreements: [],
};

const TIMES_AGAIN = 3;

/**
 * Compares every cell, and measures those that differ again before believing it.
 *
 * A cell that agrees in every repetition was noise; one that differs in any stays a disagreement. A
 * predicted race agrees with whatever was measured, and so does a leak.
 */
export async function compareWithLab(predicted: Reachability, lab: Lab): Promise<Comparison> {
  const cells = differingCells(predicted, lab.measured);
  const repeated = cells.length === 0 ? [] : await lab.again(cells, TIMES_AGAIN);
  const different = cells.map((cell, place) =>
    disagreement(predicted, lab.measured, cell, repeated[place] ?? []),
  );
  const isNoise = (one: Disagreement): boolean =>
    one.again.every((it) => agrees(one.predicted, it));
  return {
    ...summarise(
      predicted,
      different.filter((one) => !isNoise(one)),
    ),
    leaks: lab.measured.ping6.flat().filter((cell) => cell === "leak").length,
    noise: different.filter(isNoise),
  };
}

/** Adds comparisons up. */
export function sum(comparisons: readonly Comparison[]): Comparison {
  return comparisons.reduce(
    (all, one) => ({
      topologies: all.topologies + one.topologies,
      cells: addCells(all.cells, one.cells),
      agreeing: addCells(all.agreeing, one.agreeing),
      races: all.races + one.races,
      leaks: all.leaks + one.leaks,
      noise: [...all.noise, ...one.noise],
      disagreements: [...all.disagreements, ...one.disagreements],
    }),
    NOTHING,
  );
}

/** One line for a log: topologies, cells per matrix, how many agree, races. */
export function describe(title: string, comparison: Comparison): string {
  const { topologies, cells, agreeing, races, leaks, noise } = comparison;
  const matrices = MATRICES.map((name) => `${name} ${agreeing[name]}/${cells[name]}`).join(", ");
  return `${title}: ${topologies} topologies, agreeing cells: ${matrices}, races: ${races}, leaks: ${leaks}, noise: ${noise.length}`;
}

/** One line for a log that names a disagreement. */
export function describeDisagreement(cell: Disagreement): string {
  const again = cell.again.length > 0 ? `, then ${cell.again.map(String).join(" ")}` : "";
  const { matrix, from, to, predicted, measured } = cell;
  return `${matrix} ${from} -> ${to}: predicted ${predicted}, measured ${measured}${again}`;
}

function summarise(predicted: Reachability, disagreements: readonly Disagreement[]): Comparison {
  const size = predicted.interfaces.length;
  // Nobody sends unicast to itself, but everybody may hear its own broadcast.
  const cells = {
    unicast: size * (size - 1),
    broadcast: size * size,
    ping: countPings(predicted.ping),
    ping6: countPings(predicted.ping6),
  };
  const races = { ping: countRaces(predicted.ping), ping6: countRaces(predicted.ping6) };
  const differing = (name: MatrixName): number =>
    disagreements.filter(({ matrix }) => matrix === name).length;
  return {
    topologies: 1,
    cells,
    agreeing: {
      unicast: cells.unicast - differing("unicast"),
      broadcast: cells.broadcast - differing("broadcast"),
      ping: cells.ping - races.ping - differing("ping"),
      ping6: cells.ping6 - races.ping6 - differing("ping6"),
    },
    races: races.ping + races.ping6,
    leaks: 0,
    noise: [],
    disagreements,
  };
}

/** Cells in which something is sent: neither null nor local. */
function countPings(codes: Uint8Array): number {
  return codes.filter((code) => !SILENT.includes(PING_VERDICTS[code] ?? null)).length;
}

function countRaces(codes: Uint8Array): number {
  return codes.filter((code) => PING_VERDICTS[code] === "race").length;
}

const SILENT: readonly CellValue[] = [null, "local"];

function differingCells(predicted: Reachability, measured: Measured): Cell[] {
  if (predicted.interfaces.join() !== measured.interfaces.join()) {
    throw new Error(
      `interfaces differ: predicted ${predicted.interfaces.join(" ")},` +
        ` measured ${measured.interfaces.join(" ")}`,
    );
  }
  const places = predicted.interfaces.map((_, place) => place);
  return MATRICES.flatMap((matrix) =>
    places.flatMap((from) =>
      places
        .map((to) => ({ matrix, from, to }))
        .filter((cell) => !agrees(predictedCell(predicted, cell), measuredCell(measured, cell))),
    ),
  );
}

/** A leak is answered by chance: it agrees with either. */
function agrees(predicted: CellValue, measured: CellValue): boolean {
  const isOpen = predicted === "race" || (measured === "leak" && predicted !== "local");
  return isOpen || predicted === measured;
}

function disagreement(
  predicted: Reachability,
  measured: Measured,
  cell: Cell,
  again: readonly CellValue[],
): Disagreement {
  const idAt = (place: number): NodeId => measured.interfaces[place] ?? ("?" as NodeId);
  return {
    matrix: cell.matrix,
    from: idAt(cell.from),
    to: idAt(cell.to),
    predicted: predictedCell(predicted, cell),
    measured: measuredCell(measured, cell),
    again,
  };
}

function predictedCell(predicted: Reachability, { matrix, from, to }: Cell): CellValue {
  const code = predicted[matrix][from * predicted.interfaces.length + to] ?? -1;
  return matrix === "ping" || matrix === "ping6" ? (PING_VERDICTS[code] ?? null) : code;
}

function measuredCell(measured: Measured, { matrix, from, to }: Cell): CellValue {
  return measured[matrix][from]?.[to] ?? null;
}

function addCells(
  a: Readonly<Record<MatrixName, number>>,
  b: Readonly<Record<MatrixName, number>>,
): Record<MatrixName, number> {
  return {
    unicast: a.unicast + b.unicast,
    broadcast: a.broadcast + b.broadcast,
    ping: a.ping + b.ping,
    ping6: a.ping6 + b.ping6,
  };
}
