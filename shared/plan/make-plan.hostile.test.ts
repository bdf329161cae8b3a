import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiveLink, LiveRoute, LiveState } from "./live-state.ts";
import { makePlan } from "./make-plan.ts";
import type { Plan } from "./plan.ts";
import { removePlan } from "./remove-plan.ts";
import { runStages } from "./__testing__/simulate.ts";
import { DOCUMENT, HOST, hasUniqueMacs, topologies } from "./__testing__/topologies.ts";

const RUNS = { numRuns: 300, seed: 4711 };

const nasty = fc.constantFrom(
  "a b",
  "e#1",
  "x\nlink del dev eno1",
  "mv%d",
  "'",
  '"',
  "\\",
  "8",
  "../../x",
  "dev",
  "$(id)",
);

/** Which text of live state is replaced by a nasty one. */
const spoiling = fc.record({
  text: nasty,
  link: fc.nat(30),
  route: fc.nat(30),
  what: fc.constantFrom("name", "label", "master", "protocol", "dev", "namespace"),
});

type Spoiling = typeof spoiling extends fc.Arbitrary<infer Value> ? Value : never;

function spoil(state: LiveState, { text, link, route, what }: Spoiling): LiveState {
  const spoilLink = (one: LiveLink): LiveLink => {
    switch (what) {
      case "name":
        return { ...one, name: text };
      case "label":
        return { ...one, addresses: one.addresses.map((two) => ({ ...two, label: text })) };
      case "master":
        return { ...one, master: text };
      default:
        return one;
    }
  };
  const spoilRoute = (one: LiveRoute): LiveRoute =>
    what === "protocol" || what === "dev" ? { ...one, [what]: text } : one;
  return {
    ...state,
    namespaces: state.namespaces.map((one, at) => ({
      ...one,
      name: what === "namespace" && at === 1 ? text : one.name,
      links: one.links.map((two, place) =>
        place === link % one.links.length ? spoilLink(two) : two,
      ),
      routes: one.routes.map((two, place) =>
        place === route % one.routes.length ? spoilRoute(two) : two,
      ),
    })),
  };
}

function linesOf({ stages }: Plan): readonly string[] {
  return stages
    .flatMap(({ actions, undo }) => [...actions, ...undo])
    .flatMap((action) => (action.run === "ip" ? action.lines : []));
}

describe("a machine whose names were chosen to do harm", () => {
  it("is refused, or nothing of them gets into a command", () => {
    fc.assert(
      fc.property(topologies.filter(hasUniqueMacs), topologies, spoiling, (first, second, one) => {
        const before = makePlan({ topology: first, live: HOST });
        const applied = runStages(HOST, before.ok ? before.value.stages : []);
        const live = spoil(applied, one);

        const plans = [
          makePlan({ topology: second, live, madeNamespaces: ["red", "blue"] }),
          removePlan(DOCUMENT, live),
        ];

        for (const plan of plans) {
          const lines = plan.ok ? linesOf(plan.value) : [];
          expect(lines.filter((line) => /[\n#'"\\%]|\ba b\b/.test(line))).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});
