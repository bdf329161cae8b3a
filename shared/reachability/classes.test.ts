import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryTopology } from "../topology/__testing__/arbitrary-topology.ts";
import type { Topology } from "../topology/document.ts";
import { arbitraryNetwork } from "./__testing__/arbitrary-network.ts";
import { child, home, lab } from "./__testing__/lab.ts";
import { classesOf, plainReachability, reachability } from "./matrix.ts";
import type { Reachability } from "./reachability.ts";

const SEED = 20_261_122;

/** The cells in which two results differ, as readable lines. */
function differences(left: Reachability, right: Reachability): readonly string[] {
  const size = left.interfaces.length;
  return (["unicast", "broadcast", "ping", "ping6"] as const).flatMap((matrix) =>
    [...left[matrix]].flatMap((cell, at) =>
      cell === right[matrix][at]
        ? []
        : [
            `${matrix} ${left.interfaces[Math.floor(at / size)]}>${left.interfaces[at % size]}: ` +
              `${cell} by class, ${right[matrix][at]} plainly`,
          ],
    ),
  );
}

function sameByClassAndPlainly(topology: Topology): void {
  expect(differences(reachability(topology), plainReachability(topology))).toEqual([]);
}

describe("classes", () => {
  it("give the answer of the plain walk on networks of many like interfaces", () => {
    fc.assert(fc.property(arbitraryNetwork(), sameByClassAndPlainly), { seed: SEED, numRuns: 300 });
  });

  it("give the answer of the plain walk on any valid document", () => {
    fc.assert(fc.property(arbitraryTopology(), sameByClassAndPlainly), {
      seed: SEED,
      numRuns: 200,
    });
  });

  it("hold together what differs by name, address and MAC only", () => {
    const [nodes, cables] = home();
    const { classes } = classesOf(
      lab([...nodes, ...child("a", 50), ...child("b", 51), ...child("c", 52)], cables),
    );

    expect(classes).toContainEqual(["a", "b", "c"]);
  });

  it("part children that another's allow list names", () => {
    const [nodes, cables] = home();
    const listed = "02:00:00:00:00:0a";
    const { classes } = classesOf(
      lab(
        [
          ...nodes,
          ...child("a", 50, { mac: listed }),
          ...child("b", 51),
          ...child("s", 52, { mode: "source", sourceMacs: [listed] }),
        ],
        cables,
      ),
    );

    expect(classes).toContainEqual(["a"]);
    expect(classes).toContainEqual(["b"]);
  });

  it("part the interface that a stack sends by from its equals", () => {
    const [nodes, cables] = home();
    const shims = ["s1", "s2", "s3"].map((id, place) => ({
      kind: "macvlan",
      id,
      parent: "eth0",
      name: id,
      mode: "bridge",
      addresses: [`10.1.0.${place + 1}/24`],
    }));
    const { classes } = classesOf(lab([...nodes, ...shims], cables));

    expect(classes).toContainEqual(["s1"]);
    expect(classes).toContainEqual(["s2", "s3"]);
  });

  it("part interfaces that share an address from their equals", () => {
    const [nodes, cables] = home();
    const equals = [...child("a", 50), ...child("b", 50), ...child("c", 51), ...child("d", 52)];

    sameByClassAndPlainly(lab([...nodes, ...equals], cables));
  });

  it("say what passes between two members of one class", () => {
    const [nodes, cables] = home();
    const { classes, unicast, broadcast } = classesOf(
      lab([...nodes, ...child("a", 50), ...child("b", 51)], cables),
    );
    const pair = classes.findIndex((members) => members.length === 2);

    expect([
      unicast[pair * classes.length + pair],
      broadcast[pair * classes.length + pair],
    ]).toEqual([1, 1]);
  });
});
