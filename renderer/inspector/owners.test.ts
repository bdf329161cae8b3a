import { describe, expect, it } from "vitest";
import homeLab from "../../examples/home-lab.macvlan.json" with { type: "json" };
import type { Topology } from "../../shared/topology/document.ts";
import { belongs, commonFields, mergedValue, ownersOf } from "./owners.ts";

const topology = homeLab as unknown as Topology;
const keys = (...ids: readonly string[]): readonly string[] =>
  commonFields(ownersOf(topology, ids)).map(({ key }) => key);

describe("what is selected", () => {
  it("is nodes and cables that are there, a host by its stack too", () => {
    const owners = ownersOf(topology, ["mv0", "gone", "c1", "ws:stack"]);

    expect(owners.map(({ id }) => id)).toEqual(["mv0", "c1", "ws"]);
  });

  it("has every field of its kind when it is one", () => {
    expect(keys("nas")).toEqual([
      "name",
      "up",
      "mac",
      "dhcp",
      "addresses",
      "routes",
      "description",
    ]);
  });

  it("has the fields that several share, without what only one can have", () => {
    expect(keys("mv0", "mv1")).toContain("mode");
    expect(keys("mv0", "mv1")).not.toContain("mac");
    expect(keys("mv0", "eno1")).toEqual(["up", "mtu", "dhcp"]);
    expect(keys("mv0", "sw")).toEqual([]);
  });

  it("does not take an access port's VLAN for a sub-interface's", () => {
    expect(keys("c1", "c2")).toContain("vlan");
    expect(keys("c1", "eno1")).toEqual([]);
  });
});

describe("the value of several", () => {
  it("is theirs when they agree, left out or not", () => {
    const owners = ownersOf(topology, ["mv0", "mv1"]);

    expect(mergedValue(owners, "mode")).toEqual({ mixed: false, value: "bridge" });
    expect(mergedValue(owners, "mtu")).toEqual({ mixed: false, value: undefined });
  });

  it("is mixed when they differ", () => {
    const owners = ownersOf(topology, ["mv0", "mv1"]);

    expect(mergedValue(owners, "addresses")).toEqual({ mixed: true });
  });

  it("belongs there only where it does something for all", () => {
    const owners = ownersOf(topology, ["mv0"]);
    const fields = commonFields(owners).filter((field) => !belongs(field, owners));

    expect(fields.map(({ key }) => key)).toEqual(["sourceMacs", "nodst", "nopromisc", "guestMac"]);
  });
});
