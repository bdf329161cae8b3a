import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { arbitraryNetwork } from "../__testing__/arbitrary-network.ts";
import { child, home, lab } from "../__testing__/lab.ts";
import { classesOf, reachability } from "../matrix.ts";
import { PING_VERDICTS } from "../reachability.ts";
import { focusRelations } from "./focus-relations.ts";
import type { Question } from "./question.ts";

function focus(
  topology: Topology,
  from: readonly string[],
  question: Question,
): readonly unknown[] {
  return focusRelations(classesOf(topology), from as readonly NodeId[], question).map(
    ({ from: a, to: b, state, members }) => [a, b, state, members.join()],
  );
}

/** Whether a frame or ping gets from one to another, cell by cell. */
function worksIn(topology: Topology, question: Question): (from: string, to: string) => boolean {
  const { interfaces, ping, ping6, unicast, broadcast } = reachability(topology);
  return (from, to) => {
    const [row, column] = [from, to].map((id) => interfaces.findIndex((one) => one === id));
    const cell = (row ?? 0) * interfaces.length + (column ?? 0);
    const [four, six] = [ping, ping6].map((verdicts) => PING_VERDICTS[verdicts[cell] ?? 0]);
    const asked = { ping: four ?? six, ping6: six, unicast: null, broadcast: null };
    const verdict = asked[question] ?? null;
    if (verdict !== null) {
      return verdict === "yes" || verdict === "local";
    }
    return ((question === "broadcast" ? broadcast : unicast)[cell] ?? 0) > 0;
  };
}

describe("focusRelations", () => {
  const [nodes, cables] = home();
  const topology = lab(
    [...nodes, ...child("a", 50), ...child("b", 51), ...child("p", 52, { mode: "private" })],
    cables,
  );

  it("groups the others by class, without the end itself", () => {
    expect(focus(topology, ["a"], "ping")).toEqual([
      ["a", "eth0", "blocked", "eth0"],
      ["a", "lan", "reachable", "lan"],
      ["a", "b", "reachable", "b"],
      ["a", "p", "blocked", "p"],
    ]);
  });

  it("lets the first end of a class stand for its equals", () => {
    expect(focus(topology, ["a", "b"], "ping")).toEqual([
      ["a", "eth0", "blocked", "eth0"],
      ["a", "lan", "reachable", "lan"],
      ["a", "p", "blocked", "p"],
    ]);
  });

  it.each(["ping", "ping6", "unicast", "broadcast"] as const)(
    "agrees with the matrix of %s",
    (question) => {
      fc.assert(
        fc.property(arbitraryNetwork(), (network) => {
          const works = worksIn(network, question);
          const reach = classesOf(network);
          const ends = reach.classes.flatMap(([first]) => (first === undefined ? [] : [first]));
          for (const end of ends) {
            const relations = focusRelations(reach, [end], question);
            const others = reachability(network).interfaces.filter((id) => id !== end);
            expect(relations.flatMap(({ members }) => members).sort()).toEqual([...others].sort());
            for (const { from, state, members } of relations) {
              for (const member of members) {
                const [there, back] = [works(end, member), works(member, end)];
                expect(state).toBe(
                  there && back ? "reachable" : there || back ? "one-way" : "blocked",
                );
                expect(state !== "one-way" || (from === end) === there).toBe(true);
              }
            }
          }
        }),
        { seed: 20_261_122, numRuns: 60 },
      );
    },
  );
});
