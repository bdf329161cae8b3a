import { describe, expect, it } from "vitest";
import { topologyOf } from "../../../shared/topology/__testing__/topology-of.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { draftChild } from "./draft-child.ts";

const LAB = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "workstation" },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    { kind: "guest", id: "vm", host: "ws", name: "vm", type: "vm" },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "container" },
  ],
});

describe("a child that is drawn into", () => {
  it.each([
    { guest: "vm", what: "a virtual machine is a macvtap", isTap: true },
    { guest: "web", what: "a container is a plain one", isTap: false },
    { guest: null, what: "nobody's hands is a plain one", isTap: false },
  ])("$what", ({ guest, isTap }) => {
    const wish = { parent: "eno1" as NodeId, guest: guest as NodeId | null, mode: null, at: null };

    const { command } = draftChild(LAB, wish);

    expect(command).toMatchObject({ type: "node.add", node: { kind: "macvlan", mode: "bridge" } });
    expect(JSON.stringify(command).match(/"tap":true/gu) ?? []).toHaveLength(isTap ? 1 : 0);
  });
});
