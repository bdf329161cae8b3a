import { describe, expect, it } from "vitest";
import { child, home, lab, type Drawn } from "./__testing__/lab.ts";
import { compileNetwork } from "./compile.ts";
import { parseIpv4 } from "./ipv4.ts";
import { arpSender, buildStacks, routeTo } from "./stack.ts";

/** Builds the host's stack of a document and answers for its interfaces by name. */
function hostStack(extra: readonly Drawn[], options: Parameters<typeof home>[0] = {}) {
  const [nodes, cables] = home(options);
  const [host, ...others] = nodes;
  // The document's order is not that in which devices come to be: NICs are there first.
  const topology = lab([...(host ? [host] : []), ...extra, ...others], cables);
  const network = compileNetwork(topology);
  const number = network.stackOwners.findIndex((owner) => owner === topology.nodes[0]?.id);
  const stack = buildStacks(topology, network)[number];
  if (!stack) {
    throw new Error("the host has no stack");
  }
  const at = (id: string): number => network.devices.findIndex((device) => device.id === id);
  const address = (text: string): number => parseIpv4(text) ?? -1;
  return {
    route: (to: string): string => {
      const route = routeTo(stack, address(to));
      return route ? (network.devices[route.device]?.id ?? "") : "none";
    },
    isLocal: (text: string): boolean => stack.local.has(address(text)),
    sender: (device: string, target: string, source: string): boolean =>
      arpSender(stack, at(device), address(target), address(source)) === address(source),
  };
}

const shim = (more: Drawn): Drawn => ({
  kind: "macvlan",
  id: "shim",
  parent: "eth0",
  name: "shim",
  mode: "bridge",
  ...more,
});

describe("routes", () => {
  it("prefer the first connected route of the document, then the longest prefix", () => {
    const { route } = hostStack([shim({ addresses: ["10.0.0.40/24"] })], {
      nic: { routes: [{ to: "10.0.0.50/32" }] },
    });

    expect([route("10.0.0.50"), route("10.0.0.7"), route("10.9.9.9")]).toEqual([
      "eth0",
      "shim",
      "none",
    ]);
  });

  it("leave out what the kernel refuses", () => {
    const { route } = hostStack([
      shim({
        addresses: ["10.0.0.40/32"],
        routes: [
          { to: "10.0.0.0/24" },
          { to: "10.1.0.1/24" },
          { to: "10.2.0.0/24", via: "10.0.0.9" },
          { to: "10.3.0.0/24", src: "10.0.0.99" },
        ],
      }),
    ]);

    expect(["10.0.0.7", "10.1.0.7", "10.2.0.7", "10.3.0.7"].map(route)).toEqual([
      "eth0",
      "none",
      "none",
      "none",
    ]);
  });

  it("take a gateway on the interface's own network and a source of the stack", () => {
    const { route } = hostStack([], {
      nic: { routes: [{ to: "0.0.0.0/0", via: "10.0.0.9", src: "10.0.0.1" }] },
    });

    expect(route("192.0.2.1")).toBe("eth0");
  });

  it("vanish with an interface that is down, whose address stays local", () => {
    const { route, isLocal } = hostStack([], { nic: { up: false } });

    expect([route("10.0.0.7"), isLocal("10.0.0.1")]).toEqual(["none", true]);
  });
});

describe("the sender of an ARP request", () => {
  const extra = [shim({ addresses: ["10.0.0.40/32"] }), ...child("a", 50)];

  it("is the packet's source with arp_announce 0", () => {
    expect(hostStack(extra).sender("shim", "10.0.0.50", "10.0.0.1")).toBe(true);
  });

  it("is the interface's own with arp_announce 2", () => {
    const { sender } = hostStack(extra, { host: { arpIgnore: 1 } });

    expect(sender("shim", "10.0.0.50", "10.0.0.1")).toBe(false);
    expect(sender("shim", "10.0.0.50", "10.0.0.40")).toBe(true);
  });

  it("is a NIC's, which is there first, for an interface without addresses", () => {
    const { sender } = hostStack(
      [shim({}), { ...shim({ addresses: ["10.0.0.41/24"] }), id: "other", name: "other" }],
      { host: { arpIgnore: 1 } },
    );

    expect(sender("shim", "10.0.0.50", "10.0.0.1")).toBe(true);
  });
});
