import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryTopology } from "../../topology/__testing__/arbitrary-topology.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { arbitraryNetwork } from "../__testing__/arbitrary-network.ts";
import { child, home, lab } from "../__testing__/lab.ts";
import { classesOf, reachability } from "../matrix.ts";
import { PING_VERDICTS } from "../reachability.ts";
import { changedPairs } from "./changed-pairs.ts";
import { compareEffect } from "./compare-effect.ts";
import { endKey, works, type ChangedPair, type Effect, type Verdict } from "./effect.ts";

const RUNS = { seed: 20_261_122, numRuns: 60 };

interface Plain {
  /** Row of every end in the matrices. */
  readonly rows: ReadonlyMap<string, number>;
  readonly idAt: (row: number) => NodeId;
  readonly verdict: (from: number, to: number) => Verdict;
}

function plainly(topology: Topology): Plain {
  const { interfaces, ping, ping6, unicast } = reachability(topology);
  return {
    rows: new Map(interfaces.map((id, row) => [endKey(topology, id), row])),
    idAt: (row) => interfaces[row] ?? ("" as NodeId),
    verdict: (from, to) => {
      const cell = from * interfaces.length + to;
      const frames = (unicast[cell] ?? 0) > 0 ? "yes" : "no";
      return PING_VERDICTS[ping[cell] ?? 0] ?? PING_VERDICTS[ping6[cell] ?? 0] ?? frames;
    },
  };
}

/** Every pair of the full matrices, one by one. */
function pairByPair(before: Topology, after: Topology): readonly ChangedPair[] {
  const [old, now] = [plainly(before), plainly(after)];
  const kept = [...now.rows].filter(([key]) => old.rows.has(key));
  return kept.flatMap(([a, from]) =>
    kept.flatMap(([b, to]) => {
      const was = old.verdict(old.rows.get(a) ?? -1, old.rows.get(b) ?? -1);
      const is = now.verdict(from, to);
      return a !== b && works(was) !== works(is)
        ? [{ from: now.idAt(from), to: now.idAt(to), before: was, after: is }]
        : [];
    }),
  );
}

function effectOf(before: Topology, after: Topology): Effect {
  return compareEffect(
    { topology: before, reach: classesOf(before) },
    { topology: after, reach: classesOf(after) },
  );
}

function sameAsPairByPair(before: Topology, after: Topology): void {
  const effect = effectOf(before, after);
  const pairs = pairByPair(before, after);
  const begun = pairs.filter((pair) => works(pair.after));

  expect([...changedPairs(effect)]).toEqual(pairs);
  expect([effect.begins, effect.breaks]).toEqual([begun.length, pairs.length - begun.length]);
}

describe("compareEffect", () => {
  it("counts and lists what comparing pair by pair finds, between any two networks", () => {
    fc.assert(fc.property(arbitraryNetwork(), arbitraryNetwork(), sameAsPairByPair), RUNS);
  });

  it("does so between any two documents", () => {
    fc.assert(fc.property(arbitraryTopology(), arbitraryTopology(), sameAsPairByPair), RUNS);
  });

  it("is no larger for hundreds of like guests than for two", () => {
    const many = (count: number, hairpin: boolean): Topology => {
      const [nodes, cables] = home({ hairpin, nic: { addresses: ["10.0.0.1/8"] } });
      const guests = Array.from({ length: count }, (_, at) =>
        child(`m${at}`, 0, { mode: "vepa", addresses: [`10.1.${at >> 8}.${at & 255}/8`] }),
      );
      return lab([...nodes, ...guests.flat()], cables);
    };

    const few = effectOf(many(2, false), many(2, true));
    const lots = effectOf(many(300, false), many(300, true));

    expect(few.begins).toBe(2 * 1 + 2 * 2);
    expect(lots.begins).toBe(300 * 299 + 2 * 300);
    expect(lots.changes).toHaveLength(few.changes.length);
  });
});

describe("changedPairs", () => {
  it("lists those that are asked for, one at a time", () => {
    const [nodes, cables] = home();
    const guests = [...child("a", 50), ...child("b", 51)];
    const down = [...child("a", 50, { up: false }), ...child("b", 51)];
    const effect = effectOf(lab([...nodes, ...guests], cables), lab([...nodes, ...down], cables));

    const broken = changedPairs(effect, ({ after }) => !works(after));

    expect(broken.next().value).toEqual({ from: "lan", to: "a", before: "yes", after: "no" });
    expect([...broken]).toHaveLength(effect.breaks - 1);
    expect([...changedPairs(effect, ({ after }) => works(after))]).toEqual([]);
  });
});
