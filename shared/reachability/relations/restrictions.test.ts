import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { say } from "../../messages/say.ts";
import { arbitraryTopology } from "../../topology/__testing__/arbitrary-topology.ts";
import { isInterface, stackOf } from "../../topology/effective.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import type { NodeId } from "../../topology/brand.ts";
import { parseTopology } from "../../topology/parse.ts";
import type { Topology } from "../../topology/document.ts";
import { arbitraryNetwork } from "../__testing__/arbitrary-network.ts";
import { classesOf, reachability } from "../matrix.ts";
import { PING_VERDICTS } from "../reachability.ts";
import { countPairs } from "./count-pairs.ts";
import { restrictionsOf } from "./restrictions.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);
const RUNS = { seed: 20_261_122, numRuns: 150 };

function example(name: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(`${name}.macvlan.json`, EXAMPLES), "utf8"));
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

const CANNOT = "Host and its guests cannot talk";
const HAIRPIN = "Through the hairpin port of lab switch";

/** From, to, state, count and tag of every relation. */
const EXPECTED: Readonly<
  Record<string, readonly (readonly [string, string, string, number, string])[]>
> = {
  "home-lab": [["eno1", "mv0", "blocked", 2, CANNOT]],
  "host-vm-bridge": [["br0", "ve0", "reachable", 2, "Through br0"]],
  "host-vm-host-on-child": [["host0", "mv0", "reachable", 2, "Through host0"]],
  "host-vm-reflective-relay": [["eno1", "mv0", "reachable", 2, HAIRPIN]],
  "host-vm-restriction": [["eno1", "mv0", "blocked", 2, CANNOT]],
  "host-vm-second-nic": [["eno2", "mv0", "reachable", 2, "Through eno2"]],
  "host-vm-shim": [["eno1", "mv0", "reachable", 2, "Through shim0"]],
  "macvtap-vms": [
    ["eno1", "tap0", "blocked", 2, CANNOT],
    ["eno1", "tap2", "blocked", 1, CANNOT],
  ],
  "mode-bridge": [["eno1", "mv0", "blocked", 2, CANNOT]],
  "mode-passthru": [["eno1", "mv0", "blocked", 1, CANNOT]],
  "mode-private": [["eno1", "mv0", "blocked", 2, CANNOT]],
  "mode-source": [
    ["eno1", "mv0", "blocked", 1, CANNOT],
    ["eno1", "mv1", "blocked", 1, CANNOT],
  ],
  "mode-vepa": [["eno1", "mv0", "reachable", 2, HAIRPIN]],
  "two-hosts": [
    ["eno1", "mv0", "blocked", 1, CANNOT],
    ["ens3", "mv1", "blocked", 1, CANNOT],
  ],
  "vlan-trunk": [
    ["eno1.10", "mv0", "blocked", 1, CANNOT],
    ["eno1.20", "mv1", "blocked", 1, CANNOT],
  ],
};

/** Whether a pair works, cell by cell. */
function worksIn(topology: Topology): (from: string, to: string) => boolean {
  const { interfaces, ping, ping6, unicast } = reachability(topology);
  return (from, to) => {
    const [row, column] = [from, to].map((id) => interfaces.findIndex((one) => one === id));
    const cell = (row ?? 0) * interfaces.length + (column ?? 0);
    const verdict = PING_VERDICTS[ping[cell] ?? 0] ?? PING_VERDICTS[ping6[cell] ?? 0] ?? null;
    return verdict === null ? (unicast[cell] ?? 0) > 0 : verdict === "yes" || verdict === "local";
  };
}

function agreesWithMatrices(topology: Topology): void {
  const works = worksIn(topology);
  for (const { from, to, state, count, members } of restrictionsOf(topology, classesOf(topology))) {
    expect(count).toBe(members.length);
    expect([from, to]).toContain(members[0]);
    const end = members[0] === to ? from : to;
    for (const member of members) {
      const [there, back] = [works(end, member), works(member, end)];
      expect(state).toBe(there && back ? "reachable" : there || back ? "one-way" : "blocked");
    }
    if (state === "one-way") {
      expect(works(from, to)).toBe(true);
    }
  }
}

describe("restrictionsOf", () => {
  it.each(Object.entries(EXPECTED))("tells what is so in %s", (name, expected) => {
    const topology = example(name);

    const relations = restrictionsOf(topology, classesOf(topology));

    expect(
      relations.map(({ from, to, state, count, tag }) => [from, to, state, count, say(tag)]),
    ).toEqual(expected);
  });

  it("agrees with the matrices in any document", () => {
    fc.assert(fc.property(arbitraryTopology(), agreesWithMatrices), RUNS);
  });

  it("agrees with the matrices in networks of many like interfaces", () => {
    fc.assert(fc.property(arbitraryNetwork(), agreesWithMatrices), RUNS);
  });
});

describe("countPairs", () => {
  it("counts what the matrix says of different machines", () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (topology) => {
        const { interfaces } = reachability(topology);
        const works = worksIn(topology);
        const index = indexTopology(topology);
        const machineOf = (id: NodeId): string | undefined => {
          const node = index.nodes.get(id);
          return node && isInterface(node) ? stackOf(index, node) : undefined;
        };
        const pairs = interfaces.flatMap((from) =>
          interfaces
            .filter((to) => machineOf(from) !== machineOf(to))
            .map((to) => [from, to] as const),
        );

        expect(countPairs(topology, classesOf(topology))).toEqual({
          interfaces: interfaces.length,
          pairs: pairs.length,
          blocked: pairs.filter(([from, to]) => !works(from, to)).length,
        });
      }),
      RUNS,
    );
  });

  it("leaves out a host and its shim, also where one has no address", () => {
    const topology = example("host-vm-shim");
    const bare = {
      ...topology,
      nodes: topology.nodes.map((node) =>
        node.id === "eno1" && node.kind === "nic" ? { ...node, addresses: [] } : node,
      ),
    };

    expect(countPairs(bare, classesOf(bare))).toMatchObject({ interfaces: 5, pairs: 18 });
  });
});
