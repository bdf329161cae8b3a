import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arbitraryTopology } from "../../topology/__testing__/arbitrary-topology.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { lowerDevice } from "../../topology/effective.ts";
import { parseTopology } from "../../topology/parse.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { arbitraryNetwork } from "../__testing__/arbitrary-network.ts";
import { journeysOf } from "../explain/explain.ts";
import { interfacesOf } from "../interfaces.ts";
import { reachability } from "../matrix.ts";
import { broadcastJourney } from "./broadcast-journey.ts";
import type { Journey } from "./journey.ts";

const RUNS = { seed: 20_261_122, numRuns: 100 };
const EXAMPLES = new URL("../../../examples/", import.meta.url);
const FILES = readdirSync(EXAMPLES);

function example(file: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(file, EXAMPLES), "utf8"));
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

/** Every line of the wiring, both ways. */
function linesOf(topology: Topology): ReadonlySet<string> {
  const index = indexTopology(topology);
  const lines = topology.nodes.flatMap((node): readonly (readonly [string, string])[] => {
    switch (node.kind) {
      case "macvlan":
        return [[node.id, lowerDevice(index, node)?.id ?? ""]];
      case "veth":
        return [[node.id, node.bridge]];
      case "nic":
        return node.vlan ? [[node.id, node.vlan.parent]] : [];
      case "bond":
      case "bridge":
        return (node.ports ?? []).map((port) => [node.id, port] as const);
      default:
        return [];
    }
  });
  const cables = (topology.cables ?? []).map(({ id, from, to }) => [from, to, id] as const);
  return new Set(
    [...lines, ...cables].flatMap(([one, other, cable]) => [
      `${one}>${other}>${cable ?? ""}`,
      `${other}>${one}>${cable ?? ""}`,
    ]),
  );
}

function followsLines(topology: Topology, { steps, hops, ends }: Journey): void {
  const lines = linesOf(topology);
  hops.forEach(({ from, to, cable, step, after }, at) => {
    expect(lines).toContain(`${from}>${to}>${cable ?? ""}`);
    expect(steps[step]).toBeDefined();
    expect(after === null || after < at).toBe(true);
  });
  for (const { at, step, after } of ends) {
    expect(steps[step]).toBeDefined();
    expect(after === null || hops[after]?.to === at).toBe(true);
  }
}

/** How often each interface accepts a frame, in the matrix's order. */
function copiesOf(topology: Topology, { ends }: Journey): readonly number[] {
  return interfacesOf(topology).map(
    (id) => ends.filter(({ at, fate }) => at === id && fate === "accepted").length,
  );
}

function everyBroadcast(topology: Topology): void {
  const { interfaces, broadcast } = reachability(topology);
  interfaces.forEach((from, row) => {
    const journey = broadcastJourney(topology, from);
    followsLines(topology, journey);
    const size = interfaces.length;
    expect(copiesOf(topology, journey)).toEqual([...broadcast.slice(row * size, (row + 1) * size)]);
  });
}

describe("broadcastJourney", () => {
  it("follows the wiring and brings as many copies as the matrix says", () => {
    fc.assert(fc.property(arbitraryTopology(), everyBroadcast), RUNS);
  });

  it("does so in networks of many like interfaces", () => {
    fc.assert(fc.property(arbitraryNetwork(), everyBroadcast), { ...RUNS, numRuns: 40 });
  });

  it("lets copies part where they do", () => {
    const { hops } = broadcastJourney(example("home-lab.macvlan.json"), "nas" as NodeId);

    expect(hops.map(({ from, to, after }) => [from, to, after])).toEqual([
      ["nas", "sw", null],
      ["sw", "eno1", 0],
      ["eno1", "mv0", 1],
      ["eno1", "mv1", 1],
      ["sw", "gateway", 0],
    ]);
  });

  it("shows where the host's own broadcast dies, and no end where nobody is left out", () => {
    const topology = example("home-lab.macvlan.json");
    const deaths = (from: string): readonly string[] =>
      broadcastJourney(topology, from as NodeId).ends.flatMap(({ at, fate }) =>
        fate === "dies" ? [at] : [],
      );

    expect(deaths("eno1")).toEqual(["sw"]);
    expect(deaths("nas")).toEqual([]);
  });
});

describe("journeysOf", () => {
  it.each(FILES)("follows the wiring in %s, and arrives where the verdict says so", (file) => {
    const topology = example(file);
    for (const from of interfacesOf(topology)) {
      for (const to of interfacesOf(topology)) {
        const { verdict, request, reply } = journeysOf(topology, from, to);
        followsLines(topology, request);
        followsLines(topology, reply);
        if (verdict === "yes") {
          expect(request.ends.some(({ fate }) => fate === "accepted")).toBe(true);
          expect(request.ends.filter(({ fate }) => fate === "dies")).toEqual([]);
        }
        if (verdict === "no") {
          const elsewhere = [...request.ends, ...reply.ends].filter(
            ({ at, fate }) => fate === "dies" || (at !== from && at !== to),
          );
          const story = [...request.steps, ...reply.steps].map(({ message }) => message.id);
          // Without a route, or where nobody has the address, there is no place on the picture.
          const noPlace = ["explain.noRoute", "explain.nobodyAnswers"];
          expect(
            elsewhere.length > 0 || story.some((id) => noPlace.includes(id)),
            `${from} ${to}`,
          ).toBe(true);
        }
      }
    }
  });

  it("follows the wiring in any document", () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        const interfaces = interfacesOf(topology).slice(0, 3);
        for (const from of interfaces) {
          for (const to of interfaces) {
            const { request, reply } = journeysOf(topology, from, to);
            followsLines(topology, request);
            followsLines(topology, reply);
          }
        }
      }),
      RUNS,
    );
  });

  it("shows where the host's question dies", () => {
    const { request } = journeysOf(
      example("home-lab.macvlan.json"),
      "eno1" as NodeId,
      "mv0" as NodeId,
    );

    expect(request.hops).toEqual([{ from: "eno1", to: "sw", cable: "c1", step: 2, after: null }]);
    expect(request.ends).toEqual([{ at: "sw", step: 4, after: 0, fate: "dies" }]);
  });
});
