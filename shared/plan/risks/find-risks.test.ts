import { expect, it } from "vitest";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import {
  address,
  defaultRoute,
  liveLink,
  liveNamespace,
  liveState,
} from "../live/__testing__/live.ts";
import { makePlan } from "../make-plan.ts";

const TOPOLOGY = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "workstation" },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    { kind: "macvlan", id: "mv0", parent: "eno1", name: "mv0", mode: "bridge" },
  ],
});

it("tells once what is true of the IPv4 and the IPv6 default route", () => {
  const nic = liveLink(2, "eno1", { addresses: [address("192.0.2.2/24"), address("fd00::2/64")] });
  const routes = [
    defaultRoute("192.0.2.1", "eno1"),
    defaultRoute("fd00::1", "eno1", { family: "inet6", to: "::/0" }),
  ];

  const plan = makePlan({
    topology: TOPOLOGY,
    live: liveState(liveNamespace(null, 1, [nic], routes)),
  });

  expect(plan.ok && plan.value.risks.map(({ code }) => code)).toEqual(["default-route"]);
});

it("tells that routes of other tables go with the address that they need", () => {
  const nic = liveLink(2, "eno1", { addresses: [address("192.0.2.2/24")] });
  const own = liveNamespace(null, 1, [nic], [defaultRoute("192.0.2.1", "eno1")]);
  const topology = topologyOf({
    nodes: [
      { kind: "host", id: "ws", name: "workstation" },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
      {
        kind: "macvlan",
        id: "mv0",
        parent: "eno1",
        name: "mv0",
        mode: "bridge",
        addresses: ["192.0.2.2/24"],
        routes: [{ to: "0.0.0.0/0", via: "192.0.2.1" }],
      },
    ],
  });

  const codesWith = (otherTables: readonly string[]): readonly string[] => {
    const plan = makePlan({ topology, live: liveState({ ...own, otherTables }) });
    return plan.ok ? plan.value.risks.map(({ code }) => code) : ["refused"];
  };

  expect(codesWith(["eno1"])).toContain("not-restorable");
  expect(codesWith(["eno9"])).not.toContain("not-restorable");
});
