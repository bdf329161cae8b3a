import { describe, expect, it } from "vitest";
import { ask, child, home, lab, type Drawn } from "../__testing__/lab.ts";
import { compileNetwork } from "../compile.ts";
import { learn } from "../forwarding.ts";
import { stableMedium } from "../medium.ts";
import type { Topology } from "../../topology/document.ts";
import { formatIpv6 } from "./address.ts";
import { tracePing6, type Ping6Step } from "./ping6.ts";
import { buildStacks6 } from "./stack.ts";

/** The home network with global IPv6 addresses, children a and b in mode bridge. */
function home6(hairpin: boolean, ...extra: readonly Drawn[]): Topology {
  const [nodes, cables] = home({ hairpin, nic: { addresses: ["fd00::1/64"] } });
  const withStation = nodes.map((node) =>
    node["id"] === "lan" ? { ...node, addresses: ["fd00::9/64"] } : node,
  );
  const children = [
    ...child("a", 50, { addresses: ["fd00::a/64"] }),
    ...child("b", 51, { addresses: ["fe80::b/64", "fd00::b/64"] }),
  ];
  return lab([...withStation, ...children, ...extra], cables);
}

function stepsOf(topology: Topology, from: string, to: string): readonly Ping6Step[] {
  const network = compileNetwork(topology);
  const medium = stableMedium(network, learn(network, network.speakers));
  const world = { network, stacks: buildStacks6(topology, network), medium };
  const at = (id: string): number => network.devices.findIndex((device) => device.id === id);
  const steps: Ping6Step[] = [];
  tracePing6(world, at(from), at(to), (step) => steps.push(step));
  return steps;
}

describe("ping6", () => {
  it("is null without IPv6 addresses, and local within one stack", () => {
    const { ping6 } = ask(
      home6(
        false,
        { kind: "station", id: "v4", name: "v4", addresses: ["10.0.0.8/24"] },
        {
          ...{ kind: "macvlan", id: "shim", name: "shim", parent: "eth0", mode: "bridge" },
          addresses: ["fd00::40/128"],
        },
      ),
    );

    expect([ping6("a", "v4"), ping6("v4", "a"), ping6("a", "a")]).toEqual([null, null, null]);
    expect(ping6("eth0", "shim")).toBe("local");
  });

  it("goes between siblings and the wire, and past the parent only by a reflecting switch", () => {
    const [plain, hairpin] = [ask(home6(false)), ask(home6(true))];

    expect([plain.ping6("a", "b"), plain.ping6("a", "lan"), plain.ping6("lan", "b")]).toEqual([
      ...["yes", "yes", "yes"],
    ]);
    expect([plain.ping6("a", "eth0"), plain.ping6("eth0", "a")]).toEqual(["no", "no"]);
    expect([hairpin.ping6("a", "eth0"), hairpin.ping6("eth0", "a")]).toEqual(["yes", "yes"]);
  });

  it("tells its steps", () => {
    const steps = stepsOf(home6(false), "a", "lan");

    expect(steps.map(({ kind }) => kind)).toEqual([
      ...["route", "ndp", "echo", "route", "knownFromRequest", "reply"],
    ]);
    const [route, ndp] = steps;
    expect(route?.kind === "route" && formatIpv6(route.to)).toBe("fd00::9");
    expect(ndp?.kind === "ndp" && ndp.resolution.answers.length).toBe(1);
  });
});
