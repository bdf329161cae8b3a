import { describe, expect, it } from "vitest";
import { say } from "../messages/say.ts";
import { compareWithLive } from "./compare.ts";
import type { Expectation } from "./plan.ts";
import { HOST } from "./__testing__/topologies.ts";

const AT = { namespace: null, link: "eno1", node: null, present: true } as const;

function found(...expectations: readonly Expectation[]): readonly string[] {
  return compareWithLive(expectations, HOST).map((one) => say(one.message));
}

describe("compareWithLive", () => {
  it("finds nothing where all is as expected", () => {
    expect(
      found(
        { ...AT, mtu: 9000, up: true, master: null, addresses: ["192.168.1.10/24"] },
        { ...AT, withoutAddresses: ["10.0.0.1/8"], routes: ["0.0.0.0/0 via 192.168.1.1"] },
        { namespace: "web", link: "mv0", node: null, present: false },
      ),
    ).toEqual([]);
  });

  it("names each property that differs", () => {
    expect(found({ ...AT, mtu: 1500, up: false, mode: "bridge" })).toEqual([
      "eno1 in the host's own stack: mode is – instead of bridge",
      "eno1 in the host's own stack: mtu is 9000 instead of 1500",
      "eno1 in the host's own stack: up is true instead of false",
    ]);
  });

  it("names what is missing and what is there", () => {
    expect(
      found(
        { ...AT, addresses: ["10.0.0.1/8"], withoutAddresses: ["192.168.1.10/24"] },
        { ...AT, routes: ["10.9.0.0/16 via 192.168.1.1"] },
        { ...AT, present: false },
        { ...AT, namespace: "web" },
      ),
    ).toEqual([
      "eno1 lacks the address 10.0.0.1/8",
      "eno1 still has the address 192.168.1.10/24",
      "The route 10.9.0.0/16 via 192.168.1.1 through eno1 is missing",
      "eno1 is there in the host's own stack, and should not be",
      "eno1 is missing in namespace web",
    ]);
  });
});
