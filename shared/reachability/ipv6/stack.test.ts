import { describe, expect, it } from "vitest";
import { child, home, lab, type Drawn } from "../__testing__/lab.ts";
import { compileNetwork } from "../compile.ts";
import { parseIpv6 } from "./address.ts";
import { routeTo6 } from "./route-table.ts";
import { buildStacks6 } from "./stack.ts";

/** Builds the host's IPv6 stack of a document and answers for its interfaces by name. */
function hostStack(extra: readonly Drawn[], nic: Drawn = { addresses: ["fd00::1/64"] }) {
  const [nodes, cables] = home({ nic });
  const topology = lab([...nodes, ...extra], cables);
  const network = compileNetwork(topology);
  const number = network.stackOwners.findIndex((owner) => owner === topology.nodes[0]?.id);
  const stack = buildStacks6(topology, network)[number];
  if (!stack) {
    throw new Error("the host has no stack");
  }
  const address = (text: string): bigint => parseIpv6(text) ?? -1n;
  const at = (id: string): number => network.devices.findIndex((device) => device.id === id);
  return {
    route: (to: string, arrival?: string): string => {
      const came = arrival === undefined ? undefined : at(arrival);
      const route = routeTo6(stack.routes, address(to), came);
      return route ? (network.devices[route.device]?.id ?? "") : "none";
    },
    isLocal: (text: string): boolean => stack.local.has(address(text)),
    holds: (device: string, text: string): boolean =>
      stack.held.get(at(device))?.has(address(text)) === true,
  };
}

const shim = (more: Drawn): Drawn => ({
  ...{ kind: "macvlan", id: "shim", parent: "eth0", name: "shim", mode: "bridge" },
  ...more,
});

describe("IPv6 stacks", () => {
  it("are none where no interface has an IPv6 address", () => {
    const topology = lab(...home());

    expect(buildStacks6(topology, compileNetwork(topology))).toEqual([]);
  });

  it("lose the addresses and routes of an interface that is down", () => {
    const { route, isLocal, holds } = hostStack([], { addresses: ["fd00::1/64"], up: false });

    expect([route("fd00::9"), isLocal("fd00::1"), holds("eth0", "fd00::1")]).toEqual([
      ...["none", false, false],
    ]);
  });

  it("have a link-local address on every interface that is up", () => {
    const mac = "5a:83:74:0e:ab:b5";
    const { holds, isLocal } = hostStack([], { addresses: ["fe80::1/64", "fd00::1/64"], mac });

    expect([holds("eth0", "fe80::1"), holds("eth0", "fe80::5883:74ff:fe0e:abb5")]).toEqual([
      ...[true, true],
    ]);
    expect(isLocal("fe80::1")).toBe(false);
  });

  it("send by the longest prefix, of equal ones by the first, and answer by where it came", () => {
    const { route } = hostStack([shim({ addresses: ["fd00::40/64"] })], {
      addresses: ["fd00::1/64"],
      routes: [{ to: "fd00::50/128" }],
    });

    expect([route("fd00::7"), route("fd00::7", "shim"), route("fd00::50", "shim")]).toEqual([
      ...["eth0", "shim", "eth0"],
    ]);
    expect(route("fd01::7")).toBe("none");
  });

  it("prefer a connected network to a route that is set", () => {
    const { route } = hostStack([shim({ routes: [{ to: "fd00::/64" }] })]);

    expect([route("fd00::7"), route("fd00::7", "shim")]).toEqual(["eth0", "eth0"]);
  });

  it("leave out what the kernel refuses", () => {
    const { route } = hostStack([
      shim({
        addresses: ["fd00::40/128"],
        routes: [
          { to: "fd01::/64", via: "fd00::9" },
          { to: "fd02::/64", src: "fd00::99" },
          { to: "fd03::/64", via: "fd00::1" },
          { to: "fd04::/64", via: "10.0.0.9" },
        ],
      }),
    ]);

    for (const to of ["fd01::7", "fd02::7", "fd03::7", "fd04::7"]) {
      expect(route(to), to).toBe("none");
    }
  });

  it("need a gateway whose best route by the interface has none itself", () => {
    const { route } = hostStack([], {
      addresses: ["fd00::1/64"],
      routes: [
        { to: "fd00::5:0:0:0/80", via: "fd00::9" },
        { to: "fd01::/64", via: "fd00::5:0:0:1" },
        { to: "fd02::/64", via: "fd00::6:0:0:1" },
      ],
    });

    expect([route("fd01::7"), route("fd02::7")]).toEqual(["none", "eth0"]);
  });

  it("take host bits, a link-local gateway, and of two routes of one prefix the first", () => {
    const { route } = hostStack([
      ...child("a", 50),
      shim({
        routes: [{ to: "fd01::5/64" }, { to: "fd02::/64", via: "fe80::9" }],
      }),
      shim({ id: "late", name: "late", routes: [{ to: "fd01::/64" }, { to: "fd03::/64" }] }),
    ]);

    expect(["fd01::7", "fd02::7", "fd03::7"].map((to) => route(to))).toEqual([
      ...["shim", "shim", "late"],
    ]);
  });
});
