import { describe, expect, it } from "vitest";
import { child, home, lab } from "../../shared/reachability/__testing__/lab.ts";
import { pairsToMeasure } from "./verify-flow.ts";

describe("the pairs to measure", () => {
  const [nodes, cables] = home({ nic: { addresses: ["fd00::1/64", "10.0.0.1/24"] } });
  const topology = lab(
    [
      ...nodes,
      ...child("four", 50),
      ...child("six", 51, { addresses: ["fd00::6/64"] }),
      ...child("link", 52, { addresses: ["fe80::7/64"] }),
      ...child("none", 53, { addresses: [] }),
    ],
    cables,
  );
  const targetsOf = (id: string): readonly string[] =>
    pairsToMeasure(topology).flatMap(({ from, to }) => (from === id ? [to] : []));

  it("have a version of IP in common, and are not of one stack", () => {
    expect(targetsOf("eth0")).toEqual(expect.arrayContaining(["four", "six"]));
    expect(targetsOf("eth0")).not.toContain("link");
    expect(targetsOf("six")).toEqual(["eth0"]);
    expect(targetsOf("four")).toContain("eth0");
    expect(targetsOf("four")).not.toContain("six");
    expect([targetsOf("link"), targetsOf("none")]).toEqual([[], []]);
  });
});
