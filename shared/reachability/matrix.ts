import type { NodeId } from "../topology/brand.ts";
import type { Topology } from "../topology/document.ts";
import { classMatrices, eachByItself, type ClassMatrices } from "./class-matrix.ts";
import { deviceAt } from "./network.ts";
import type { Reachability, ReachabilityClasses } from "./reachability.ts";

/** Above this many interfaces a result is given by classes only. */
export const MAX_MATRIX_INTERFACES = 5000;

/**
 * Predicts who reaches whom, by the rules of the kernel.
 *
 * Needs a document without lint errors; any other is answered, too, but a loop ends a walk
 * arbitrarily. Memory is four bytes for each ordered pair of interfaces.
 */
export function reachability(topology: Topology): Reachability {
  return expand(classMatrices(topology));
}

/** The same by walking every pair, without classes; slow, for comparison. */
export function plainReachability(topology: Topology): Reachability {
  return expand(classMatrices(topology, eachByItself));
}

const known = new WeakMap<Topology, ReachabilityClasses>();

/**
 * Groups the interfaces that the rules cannot tell apart, with the matrices between the groups.
 *
 * Documents are immutable, so each is worked out once.
 */
export function classesOf(topology: Topology): ReachabilityClasses {
  const result = known.get(topology) ?? groupUp(topology);
  known.set(topology, result);
  return result;
}

function groupUp(topology: Topology): ReachabilityClasses {
  const { network, classes, ...matrices } = classMatrices(topology);
  const idOf = (index: number): NodeId => deviceAt(network, index).id;
  return { classes: classes.map((members) => members.map(idOf)), ...matrices };
}

function expand(matrices: ClassMatrices): Reachability {
  const { network, classes } = matrices;
  const place = new Map(network.interfaces.map((index, position) => [index, position]));
  const columns = new Uint32Array(network.interfaces.length);
  classes.forEach((members, number) => {
    members.forEach((index) => {
      columns[place.get(index) ?? 0] = number;
    });
  });
  const nothing = new Uint8Array(classes.length);
  return {
    interfaces: network.interfaces.map((index) => deviceAt(network, index).id),
    unicast: spread(matrices.unicast, nothing, columns),
    broadcast: spread(matrices.broadcast, matrices.echoed, columns),
    ping: spread(matrices.ping, nothing, columns),
    ping6: spread(matrices.ping6, nothing, columns),
  };
}

/** Copies each class's row to the rows of its members; the diagonal is a member's own. */
function spread(between: Uint8Array, own: Uint8Array, columns: Uint32Array): Uint8Array {
  const size = columns.length;
  const classes = own.length;
  const cells = new Uint8Array(size * size);
  if (!between.some(Boolean) && !own.some(Boolean)) {
    // Without an IPv6 address a whole matrix is nothing but 0, and costs nothing.
    return cells;
  }
  const rows = new Map<number, Uint8Array>();
  for (let row = 0; row < size; row += 1) {
    const number = columns[row] ?? 0;
    let template = rows.get(number);
    if (!template) {
      template = columns.reduce((line, column, at) => {
        line[at] = between[number * classes + column] ?? 0;
        return line;
      }, new Uint8Array(size));
      rows.set(number, template);
    }
    cells.set(template, row * size);
    cells[row * size + row] = own[number] ?? 0;
  }
  return cells;
}
