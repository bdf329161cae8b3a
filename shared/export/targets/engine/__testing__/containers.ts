import { topologyOf } from "../../../../topology/__testing__/topology-of.ts";
import type { Topology } from "../../../../topology/document.ts";
import { labOf, type Lab } from "../../../lab.ts";
import type { ExportOutcome, ExportTarget } from "../../../target.ts";

/** Containers on a NIC and on a VLAN, one of them on both, and what an engine leaves to others. */
export const CONTAINERS = {
  name: "Rack 7",
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    { kind: "nic", id: "v10", host: "ws", name: "eno1.10", vlan: { parent: "eno1", id: 10 } },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "container" },
    { kind: "guest", id: "db", host: "ws", name: "DB Server", type: "container" },
    { kind: "guest", id: "ns", host: "ws", name: "probe", type: "namespace" },
    {
      kind: "macvlan",
      id: "w0",
      parent: "eno1",
      guest: "web",
      name: "mv0",
      mode: "bridge",
      mac: "52:54:00:10:00:01",
      addresses: ["192.168.1.50/24", "fd00:1::50/64"],
      routes: [
        { to: "0.0.0.0/0", via: "192.168.1.1" },
        { to: "::/0", via: "fd00:1::1" },
      ],
    },
    {
      kind: "macvlan",
      id: "w1",
      parent: "v10",
      guest: "web",
      name: "mv1",
      mode: "private",
      mac: "52:54:00:10:00:02",
      addresses: ["10.10.0.50/24"],
    },
    {
      kind: "macvlan",
      id: "d0",
      parent: "eno1",
      guest: "db",
      name: "data",
      mode: "bridge",
      mac: "52:54:00:10:00:03",
      addresses: ["192.168.1.51/24", "fd00:1::51/64"],
      routes: [
        { to: "0.0.0.0/0", via: "192.168.1.1" },
        { to: "::/0", via: "fd00:1::1" },
        { to: "10.9.0.0/16", via: "192.168.1.9" },
      ],
    },
    { kind: "macvlan", id: "shim", parent: "eno1", name: "shim0", mode: "bridge" },
    { kind: "macvlan", id: "p0", parent: "eno1", guest: "ns", name: "mv9", mode: "bridge" },
  ],
} as const;

/** Parts of a document resolved for its only host. */
export function labWith(parts: Parameters<typeof topologyOf>[0]): Lab {
  return labFrom(topologyOf(parts));
}

/** A document resolved for its only host. */
export function labFrom(topology: Topology): Lab {
  const host = topology.nodes.find((node) => node.kind === "host");
  if (!host) {
    throw new Error("a document with a host is needed");
  }
  return labOf(topology, host);
}

/** What a target writes; a refusal fails the test. */
export function written(target: ExportTarget, lab: Lab): ExportOutcome {
  const made = target.write(lab);
  if (!made.ok) {
    throw new Error(JSON.stringify(made.error));
  }
  return made.value;
}
