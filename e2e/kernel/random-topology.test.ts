import { describe, expect, it } from "vitest";
import { lint } from "../../shared/lint/lint.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { MACVLAN_MODES } from "../../shared/topology/nodes/macvlan.ts";
import { isVlan } from "./lab-links.ts";
import { randomTopology } from "./random-topology.ts";

const TOPOLOGIES = Array.from({ length: 300 }, (_, seed) => randomTopology(seed));

describe("randomTopology", () => {
  it("draws the same topology for the same seed, and others for others", () => {
    expect(randomTopology(7)).toEqual(randomTopology(7));
    expect(new Set(TOPOLOGIES.map((topology) => JSON.stringify(topology.nodes))).size).toBe(300);
  });

  it("draws only what the kernel accepts", () => {
    const errors = TOPOLOGIES.flatMap((topology) =>
      lint(topology)
        .filter(({ severity }) => severity === "error")
        .map(({ code }) => `${topology.name}: ${code}`),
    );
    expect(errors).toEqual([]);
  });

  it("reaches everything that can be drawn and measured", () => {
    const wanted = [...MACVLAN_MODES, ...Object.keys(FEATURES)];
    const seen = new Set(TOPOLOGIES.flatMap(featuresOf));
    expect(wanted.filter((feature) => !seen.has(feature))).toEqual([]);
  });
});

describe("randomTopology with VLANs", () => {
  const topologies = Array.from({ length: 300 }, (_, seed) =>
    randomTopology(seed, { vlans: true }),
  );

  it("draws only what the kernel accepts", () => {
    const errors = topologies.flatMap((topology) =>
      lint(topology).filter(({ severity }) => severity === "error"),
    );
    expect(errors).toEqual([]);
  });

  it("reaches everything that can be drawn", () => {
    const missing = Object.entries(VLAN_FEATURES).filter(([, has]) => !topologies.some(has));
    expect(missing.map(([name]) => name)).toEqual([]);
  });
});

const VLAN_FEATURES: Readonly<Record<string, (topology: Topology) => boolean>> = {
  VLAN: any((node) => isVlan(node)),
  "VLAN that is down": any((node) => isVlan(node) && node.up === false),
  "VLAN on a VLAN": (topology) =>
    topology.nodes.some((n) => isVlan(n) && vlans(topology).has(n.vlan.parent)),
  "VLAN drawn before its parent": ({ nodes }) =>
    nodes.some(
      (node, place) => isVlan(node) && nodes.slice(place).some(({ id }) => id === node.vlan.parent),
    ),
  "child on a VLAN": (topology) =>
    topology.nodes.some((node) => node.kind === "macvlan" && vlans(topology).has(node.parent)),
  "VLAN as a bridge's port": (topology) =>
    topology.nodes.some(
      (node) => node.kind === "bridge" && node.ports?.some((id) => vlans(topology).has(id)),
    ),
  "access port": ({ cables }) => cables?.some(({ vlan }) => vlan !== undefined) === true,
};

function vlans({ nodes }: Topology): ReadonlySet<string> {
  return new Set(nodes.filter(isVlan).map(({ id }) => id));
}

const FEATURES: Readonly<Record<string, (topology: Topology) => boolean>> = {
  "two hosts": ({ nodes }) => nodes.filter(({ kind }) => kind === "host").length === 2,
  trunk: ({ nodes, cables }) => {
    const switches = new Set(nodes.filter(({ kind }) => kind === "switch").map(({ id }) => id));
    return cables?.some(({ from, to }) => switches.has(from) && switches.has(to)) === true;
  },
  "reflective relay": ({ cables }) => cables?.some((cable) => cable.reflectiveRelay) === true,
  "dead cable": ({ cables }) => cables?.some(({ up }) => up === false) === true,
  "direct cable": ({ nodes, cables }) => {
    const switches = new Set(nodes.filter(({ kind }) => kind === "switch").map(({ id }) => id));
    return cables?.some(({ from, to }) => !switches.has(from) && !switches.has(to)) === true;
  },
  "NIC without carrier": any((node) => node.kind === "nic" && node.carrier === false),
  "NIC that is down": any((node) => node.kind === "nic" && node.up === false),
  "child that is down": any((node) => node.kind === "macvlan" && node.up === false),
  shim: any((node) => node.kind === "macvlan" && node.guest === undefined && !!node.routes),
  nodst: any((node) => node.kind === "macvlan" && node.nodst === true),
  nopromisc: any((node) => node.kind === "macvlan" && node.nopromisc === true),
  "allow list": any((node) => node.kind === "macvlan" && (node.sourceMacs?.length ?? 0) > 2),
  "no broadcast queue": any((node) => node.kind === "macvlan" && node.bcqueuelen === 0),
  "MAC of the guest's own": any((node) => node.kind === "macvlan" && node.guestMac !== undefined),
  "veth guest": any((node) => node.kind === "veth"),
  "strict ARP": any((node) => node.kind === "host" && node.arpIgnore === 1),
  "child as a bridge's port": ({ nodes }) => {
    const ports = nodes.flatMap((node) => (node.kind === "bridge" ? (node.ports ?? []) : []));
    return nodes.some((node) => node.kind === "macvlan" && ports.includes(node.id));
  },
  "child of a child": ({ nodes }) => {
    const children = new Set(nodes.filter(({ kind }) => kind === "macvlan").map(({ id }) => id));
    return nodes.some((node) => node.kind === "macvlan" && children.has(node.parent));
  },
  "two children in one guest": ({ nodes }) => {
    const guests = nodes.flatMap((node) => (node.kind === "macvlan" ? (node.guest ?? []) : []));
    return new Set(guests).size < guests.length;
  },
};

function any(matches: (node: Topology["nodes"][number]) => boolean) {
  return ({ nodes }: Topology): boolean => nodes.some(matches);
}

function featuresOf(topology: Topology): string[] {
  return [
    ...topology.nodes.flatMap((node) => (node.kind === "macvlan" ? node.mode : [])),
    ...Object.entries(FEATURES).flatMap(([name, has]) => (has(topology) ? name : [])),
  ];
}
