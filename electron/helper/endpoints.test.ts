import { describe, expect, it } from "vitest";
import { child, home, lab } from "../../shared/reachability/__testing__/lab.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { probeAddresses } from "./endpoints.ts";

describe("the addresses of a probe", () => {
  const [nodes, cables] = home({ nic: { addresses: ["fd00::1/64", "10.0.0.1/24"] } });
  const topology = lab(
    [
      ...nodes,
      ...child("four", 50),
      ...child("six", 51, { addresses: ["fe80::6/64", "fd00::6/64"] }),
      ...child("link", 52, { addresses: ["fe80::7/64"] }),
      ...child("none", 53, { addresses: [] }),
    ],
    cables,
  );
  const address = (from: string, to: string): string | undefined =>
    probeAddresses(topology, from as NodeId, to as NodeId)?.target;
  const source = (from: string, to: string): string | undefined =>
    probeAddresses(topology, from as NodeId, to as NodeId)?.source;

  it("is of the version that both ends have, IPv4 first and link-local last", () => {
    expect([address("four", "eth0"), address("six", "eth0"), address("eth0", "six")]).toEqual([
      ...["10.0.0.1", "fd00::1", "fd00::6"],
    ]);
    expect([address("six", "link"), address("link", "g-six")]).toEqual(["fe80::7", "fe80::6"]);
  });

  it("is the first one of a target that has none in common, and none where there is none", () => {
    expect([address("four", "six"), address("four", "none"), address("four", "nobody")]).toEqual([
      ...["fe80::6", undefined, undefined],
    ]);
  });

  it("leads from the sender's own of that version, but for link-local addresses", () => {
    expect([source("four", "eth0"), source("six", "eth0"), source("eth0", "six")]).toEqual([
      ...["10.0.0.50", "fd00::6", "fd00::1"],
    ]);
    expect([source("six", "link"), source("four", "six")]).toEqual([undefined, undefined]);
  });
});
