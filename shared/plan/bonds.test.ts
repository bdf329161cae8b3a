import { describe, expect, it } from "vitest";
import { say } from "../messages/say.ts";
import { topologyOf } from "../topology/__testing__/topology-of.ts";
import { liveLink, liveNamespace, liveState } from "./live/__testing__/live.ts";
import type { LiveLink, LiveState } from "./live-state.ts";
import { makePlan } from "./make-plan.ts";

const NODES = [
  { kind: "host", id: "ws", name: "ws", local: true },
  { kind: "nic", id: "a", host: "ws", name: "eno1", mac: "52:54:00:00:00:02" },
  { kind: "nic", id: "b", host: "ws", name: "eno2", mac: "52:54:00:00:00:03" },
  { kind: "bond", id: "bond", host: "ws", name: "bond0", mode: "802.3ad", ports: ["a", "b"] },
];
const CHILD = { kind: "macvlan", id: "mv", name: "mv0", mode: "bridge" };
const onBond = topologyOf({ nodes: [...NODES, { ...CHILD, parent: "bond" }] });
const onPort = topologyOf({ nodes: [...NODES, { ...CHILD, parent: "b" }] });

const PORT = { master: "bond0", mac: "52:54:00:00:00:02" };
const eno1 = liveLink(2, "eno1", { ...PORT, permanentMac: "52:54:00:00:00:02" });
const eno2 = liveLink(3, "eno2", { ...PORT, permanentMac: "52:54:00:00:00:03" });
const bond0 = liveLink(4, "bond0", {
  ...{ kind: "bond", mac: PORT.mac },
  bond: { mode: "802.3ad", primary: null },
});

function machine(...links: readonly LiveLink[]): LiveState {
  return liveState(liveNamespace(null, 1, links));
}

type Input = Parameters<typeof makePlan>[0];

function planned(
  live: LiveState,
  more: Partial<Input> = {},
): { readonly plan?: object; readonly problems?: readonly (readonly [string, string])[] } {
  const made = makePlan({ topology: onBond, live, ...more });
  return made.ok
    ? { plan: made.value }
    : { problems: made.error.map(({ kind, message }) => [kind, say(message)]) };
}

describe("a bond in a plan", () => {
  it("is the machine's as it is, and takes the child", () => {
    expect(planned(machine(eno1, eno2, bond0)).plan).toMatchObject({
      operations: [{ op: "create", name: "mv0" }],
      notes: [],
    });
  });

  it("is not changed where its mode and ports are others, which is noted", () => {
    const other = { ...bond0, bond: { mode: "balance-rr", primary: null } };
    const { plan } = planned(machine(eno1, { ...eno2, master: null }, other));
    expect(plan).toMatchObject({
      operations: [{ name: "mv0" }],
      notes: [
        { node: "bond", reason: { id: "plan.noteBondMode", params: { live: "balance-rr" } } },
        { node: "bond", reason: { id: "plan.noteBondPorts", params: { live: ["eno1"] } } },
      ],
    });
  });

  it("has to be there, and to be a bond", () => {
    const free = [eno1, eno2].map((link) => ({ ...link, master: null }));
    expect(planned(machine(...free)).problems).toMatchObject([
      ["nic-missing", expect.stringContaining("bond0")],
    ]);
    expect(
      planned(machine(...free, liveLink(4, "bond0", { kind: "team" }))).problems,
    ).toMatchObject([["nic-differs", expect.stringContaining("team")]]);
  });

  it("may be bound to another one on the machine, with its ports", () => {
    const renamed = { ...bond0, name: "lacp" };
    const ports = [eno1, eno2].map((link) => ({ ...link, master: "lacp" }));
    const bindings = { bond: "lacp" } as unknown as NonNullable<Input["bindings"]>;
    expect(planned(machine(...ports, renamed), { bindings }).plan).toMatchObject({
      operations: [{ name: "mv0", reason: { params: { parent: "lacp" } } }],
      notes: [],
    });
    expect(planned(machine(...ports, renamed)).problems?.[0]?.[0]).toBe("nic-missing");
  });

  it("keeps its ports to itself: no child is put on one", () => {
    const { problems } = planned(machine(eno1, eno2, bond0), { topology: onPort });
    expect(problems).toEqual([["nic-in-use", expect.stringContaining("bond0")]]);
  });
});
