import { expect, test } from "vitest";
import { topologyOf } from "./__testing__/topology-of.ts";
import { promiscuityOf, FILTERED_MACS } from "./promiscuity.ts";
import { indexTopology, nodeOfKind } from "./topology-index.ts";
import type { NodeId } from "./brand.ts";

function promiscuityWith(children: readonly object[], parent: "eno1" | "br0" = "eno1"): string {
  const topology = topologyOf({
    nodes: [
      { kind: "host", id: "h", name: "h" },
      { kind: "nic", id: "eno1", host: "h", name: "eno1" },
      { kind: "bridge", id: "br0", host: "h", name: "br0" },
      ...children.map((child, at) => ({
        kind: "macvlan",
        id: `m${at}`,
        name: `m${at}`,
        parent,
        mode: "bridge",
        ...child,
      })),
    ],
  });
  const index = indexTopology(topology);
  const node = nodeOfKind(index, parent as NodeId, "nic", "bridge");
  return node ? promiscuityOf(index, node) : "";
}

test("a NIC's filter takes a few children's addresses", () => {
  expect(promiscuityWith([{}, {}])).toBe("no");
});

test("more children than a small filter holds make most NICs promiscuous", () => {
  expect(promiscuityWith(Array.from({ length: FILTERED_MACS }, () => ({})))).toBe("likely");
});

test("passthru asks for it, unless it is told not to or is down", () => {
  expect(promiscuityWith([{ mode: "passthru" }])).toBe("yes");
  expect(promiscuityWith([{ mode: "passthru", nopromisc: true }])).toBe("no");
  expect(promiscuityWith([{ mode: "passthru", up: false }])).toBe("no");
});

test("a bridge has no filter", () => {
  expect(promiscuityWith([{}], "br0")).toBe("yes");
  expect(promiscuityWith([], "br0")).toBe("no");
});
