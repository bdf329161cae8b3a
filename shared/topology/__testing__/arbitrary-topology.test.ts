import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NODE_KINDS } from "../document.ts";
import { parseTopologyValue } from "../parse.ts";
import { arbitraryTopology } from "./arbitrary-topology.ts";

describe("arbitraryTopology", () => {
  it("generates only valid documents", () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        const parsed = parseTopologyValue(topology);
        expect(parsed).toEqual({ ok: true, value: topology });
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  it("reaches every kind, nested children, VLANs, ports and several hosts", () => {
    const seen = new Set<string>();
    for (const { nodes } of fc.sample(arbitraryTopology(), { numRuns: 300, seed: 7 })) {
      const kindOf = new Map(nodes.map((node) => [node.id, node.kind]));
      nodes.forEach((node) => {
        seen.add(node.kind);
        seen.add(node.kind === "nic" && node.vlan ? "a VLAN" : "");
        seen.add(node.kind === "bridge" && node.ports ? "ports" : "");
        const isNested = node.kind === "macvlan" && kindOf.get(node.parent) === "macvlan";
        seen.add(isNested ? "a nested child" : "");
      });
      seen.add(nodes.filter(({ kind }) => kind === "host").length > 1 ? "several hosts" : "");
    }
    const wanted = [...NODE_KINDS, "a VLAN", "ports", "a nested child", "several hosts"];
    expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
  });
});
