import { describe, expect, it } from "vitest";
import { topologyOf } from "../topology/__testing__/topology-of.ts";
import { reachability } from "./matrix.ts";
import { PING_VERDICTS } from "./reachability.ts";

/** A bond of two NICs on two switches, a child on it, and a station on each switch. */
function lab(bond: object, eno1: object = {}): ReturnType<typeof reachability> {
  return reachability(
    topologyOf({
      nodes: [
        { kind: "host", id: "ws", name: "ws" },
        { kind: "nic", id: "eno1", host: "ws", name: "eno1", ...eno1 },
        { kind: "nic", id: "eno2", host: "ws", name: "eno2" },
        {
          ...{ kind: "bond", id: "bond0", host: "ws", name: "bond0", mode: "active-backup" },
          ...{ ports: ["eno1", "eno2"], addresses: ["10.0.0.1/24"], ...bond },
        },
        { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
        {
          ...{ kind: "macvlan", id: "mv0", parent: "bond0", guest: "web", name: "mv0" },
          ...{ mode: "bridge", addresses: ["10.0.0.2/24"] },
        },
        { kind: "switch", id: "a", name: "a" },
        { kind: "switch", id: "b", name: "b" },
        { kind: "station", id: "one", name: "one", addresses: ["10.0.0.11/24"] },
        { kind: "station", id: "two", name: "two", addresses: ["10.0.0.12/24"] },
      ],
      cables: [
        { id: "c1", from: "eno1", to: "a" },
        { id: "c2", from: "eno2", to: "b" },
        { id: "c3", from: "one", to: "a" },
        { id: "c4", from: "two", to: "b" },
      ],
    }),
  );
}

function ping(reach: ReturnType<typeof reachability>, from: string, to: string): string | null {
  const names: readonly string[] = reach.interfaces;
  const cell = reach.ping[names.indexOf(from) * names.length + names.indexOf(to)];
  return PING_VERDICTS[cell ?? 0] ?? null;
}

describe("a bond", () => {
  it("has a stack, and its ports have none", () => {
    expect(lab({}).interfaces).toEqual(["bond0", "mv0", "one", "two"]);
  });

  it.each([
    ["the first port", {}, {}, "one", "two"],
    ["its primary port", { primary: "eno2" }, {}, "two", "one"],
    ["the next port when the first is down", {}, { up: false }, "two", "one"],
    ["the next port when the first has no link", {}, { carrier: false }, "two", "one"],
    ["one port for all of an aggregate", { mode: "802.3ad", primary: "eno2" }, {}, "one", "two"],
  ])("speaks by %s", (_, bond, eno1, heard, unheard) => {
    const reach = lab(bond, eno1);

    expect(ping(reach, "mv0", heard)).toBe("yes");
    expect(ping(reach, heard, "bond0")).toBe("yes");
    expect(ping(reach, "mv0", unheard)).toBe("no");
  });

  it("speaks by every port in mode broadcast", () => {
    const reach = lab({ mode: "broadcast" });

    expect(ping(reach, "mv0", "one")).toBe("yes");
    expect(ping(reach, "mv0", "two")).toBe("yes");
    expect(ping(reach, "one", "two")).toBe("no");
  });

  it("keeps the host from its children as any parent does", () => {
    expect(ping(lab({}), "bond0", "mv0")).toBe("no");
  });

  it("has no carrier without ports", () => {
    const reach = lab({ ports: [] });

    expect(ping(reach, "mv0", "one")).toBe("no");
  });
});
